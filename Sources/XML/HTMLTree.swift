import CLibXML2

/// Owns a parsed HTML document and frees it.
final class HTMLTree {
  let document: htmlDocPtr

  /// Parses UTF-8, whatever the page says of its encoding; limits stop the parser at once.
  init(utf8 bytes: [UInt8], limits: HTMLLimits) throws(HTMLError) {
    guard bytes.count <= limits.bytes, bytes.count < Int(Int32.max) else { throw .tooLarge(limit: limits.bytes) }
    let watch = Watch(limits)
    guard LibXML2.isReady, let context = htmlNewParserCtxt() else { throw .unreadable }
    context.pointee._private = Unmanaged.passUnretained(watch).toOpaque()
    context.pointee.sax.pointee.startElement = { context, name, attributes in
      if Watch.count(context) { xmlSAX2StartElement(context, name, attributes) }
    }
    context.pointee.sax.pointee.characters = { context, text, length in
      if Watch.count(context) { xmlSAX2Characters(context, text, length) }
    }
    let options = Int32(
      bitPattern: HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_RECOVER.rawValue)
    let parsed = LibXML2.quietly {
      bytes.withUnsafeBytes { buffer in
        htmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8", options)
      }
    }
    // The document is the context's no more once it is given back.
    htmlFreeParserCtxt(context)
    if let failure = withExtendedLifetime(watch, { watch.failure }) {
      if let parsed { xmlFreeDoc(parsed) }
      throw failure
    }
    guard let parsed else { throw .unreadable }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }
}

/// Counts what the parser makes and stops it at a limit.
private final class Watch {
  let limits: HTMLLimits
  var nodes = 0
  var failure: HTMLError?

  init(_ limits: HTMLLimits) { self.limits = limits }

  /// Counts one node; whether the parser may go on.
  static func count(_ opaque: UnsafeMutableRawPointer?) -> Bool {
    guard let context = opaque?.assumingMemoryBound(to: xmlParserCtxt.self),
      let held = context.pointee._private
    else { return true }
    let watch = Unmanaged<Watch>.fromOpaque(held).takeUnretainedValue()
    // The parser's own limit of 256 levels would cut a page short without a word; the limits here refuse it instead.
    context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    guard watch.failure == nil else { return false }
    watch.nodes += 1
    if watch.nodes > watch.limits.nodes {
      watch.failure = .tooManyNodes(limit: watch.limits.nodes)
    } else if Int(context.pointee.nodeNr) > watch.limits.depth {
      watch.failure = .tooDeep(limit: watch.limits.depth)
    } else {
      return true
    }
    xmlStopParser(context)
    return false
  }
}
