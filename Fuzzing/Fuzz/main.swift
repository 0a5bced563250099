import CFuzzer
import Glibc

// fuzz READER [CORPUS…] [options of libFuzzer]
guard CommandLine.arguments.count > 1, let chosen = FuzzedReader(rawValue: CommandLine.arguments[1]) else {
  let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: "|")
  print("usage: fuzz \(names) [CORPUS…] [-max_total_time=SECONDS] [-runs=N]")
  exit(2)
}
let reader = chosen
// The program's name and the options of libFuzzer, as C has them: an array with a null at its end.
let passed = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
var arguments: [UnsafeMutablePointer<CChar>?] = passed.map { strdup($0) }
var count = CInt(arguments.count)
arguments.append(nil)
arguments.withUnsafeMutableBufferPointer { buffer in
  var start = buffer.baseAddress
  let status = LLVMFuzzerRunDriver(&count, &start) { data, size in
    reader.read(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
  exit(status)
}
