import Foundation
import Testing

/// Whatever is wrong with the target is named, and nothing half-written stays there.
@Suite(.serialized) struct BadTargetTests {
  private func withGood<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.write(Array(BadInputTests.good.utf8), to: folder.appending(path: "good.txt"))
      return try body(folder)
    }
  }

  @Test func aFileInPlaceOfTheTargetFolderIsNamed() throws {
    try withGood { folder in
      try TemporaryFolder.fill(folder, ["out": "a file"])
      let run = try BuiltProgram.run(["export", "good.txt", "--to", "out"], in: folder)
      #expect(run.exitCode == 1)
      #expect(
        run.messages
          == "error: cannot write out/manifest.json: Not a directory; a file stands where a folder is needed; "
          + "choose another folder with --to\n")
      #expect(try String(contentsOf: folder.appending(path: "out"), encoding: .utf8) == "a file")
    }
  }

  @Test func anUnwritableTargetIsNamedBeforeTheWork() throws {
    try withGood { folder in
      let run = try BuiltProgram.run(["export", "good.txt", "--to", "/proc/out"], in: folder)
      #expect(run.exitCode == 1)
      #expect(
        run.messages
          == "error: cannot write /proc/out/manifest.json: No such file or directory; choose another folder with --to\n"
      )
    }
  }

  @Test(arguments: [[], ["--per-statement"]])
  func aFullDiskIsNamedAndLeavesNothingHalfWritten(options: [String]) throws {
    try withGood { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "out"), withIntermediateDirectories: true)
      let mount = "unshare --map-root-user --mount bash -c 'mount -t tmpfs -o size=4k none out && "
      guard try BuiltProgram.shell(mount + "true'", in: folder).exitCode == 0 else {
        print("skipped: no tmpfs can be mounted here; the limit on file size is tested instead")
        return
      }
      let text = options.joined(separator: " ")
      let run = try BuiltProgram.shell(
        mount + "{ rapporteur export good.txt --to out \(text); echo \"exit $?\"; ls -A out; }'", in: folder)
      #expect(run.text == "exit 1\n", "\(run.text)")
      #expect(run.messages.contains("error: cannot write out/g"), "\(run.messages)")
      #expect(
        run.messages.contains(": No space left on device; free space or choose another folder with --to\n"),
        "\(run.messages)")
    }
  }

  @Test func aLimitOnFileSizeIsNamedAndLeavesNothingHalfWritten() throws {
    try withGood { folder in
      let run = try BuiltProgram.shell(
        "ulimit -f 1; rapporteur export good.txt --to out 2> err; echo \"exit $?\"; ls -A out", in: folder)
      #expect(run.text == "exit 1\n", "\(run.text)")
      let messages = try String(contentsOf: folder.appending(path: "err"), encoding: .utf8)
      #expect(messages.contains("File too large"), "\(messages)")
    }
  }

  @Test func fullStandardOutputIsNamed() throws {
    try withGood { folder in
      let run = try BuiltProgram.run(["annotate", "good.txt"], in: folder, output: "/dev/full")
      #expect(run.exitCode == 1)
      #expect(run.messages.contains("error: standard output: no space left on device"), "\(run.messages)")
    }
  }

  @Test func anInterruptLeavesNothingHalfWritten() throws {
    try TemporaryFolder.with { folder in
      let line = "{\"id\": \"s%06d\", \"text\": \"The European Union welcomes Ambassador Alexey Rogov in Astana.\"}\\n"
      let run = try BuiltProgram.shell(
        """
        for i in $(seq 1 40000); do printf '\(line.replacingOccurrences(of: "\"", with: "\\\""))' $i; done > many.jsonl
        rapporteur export many.jsonl --to out 2> err & child=$!
        sleep 0.5; kill -INT $child; wait $child; echo "exit $?"; ls -A out 2> /dev/null || true
        """, in: folder)
      #expect(run.text == "exit 130\n", "\(run.text)")
      let messages = try String(contentsOf: folder.appending(path: "err"), encoding: .utf8)
      #expect(messages.contains("interrupted"), "\(messages)")
    }
  }
}
