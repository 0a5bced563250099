// swift-tools-version: 6.0
import PackageDescription

// Arrows run one way: a target names only targets of lower floors (Docs/architecture.md).
let package = Package(
  name: "rapporteur",
  products: [
    .executable(name: "rapporteur", targets: ["rapporteur"]),
    .library(name: "KnowledgeGraph", targets: ["KnowledgeGraph"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Exports", targets: ["Exports"]),
    .library(name: "RDF", targets: ["RDF"]),
    .library(name: "SPARQL", targets: ["SPARQL"]),
    .library(name: "GraphFormats", targets: ["GraphFormats", "PropertyGraph"]),
  ],
  targets: [
    // Floor 0: C libraries and the embedded data.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CIGraph", pkgConfig: "igraph", providers: [.apt(["libigraph-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "COntologyData"),
    .target(name: "CLanguageModels"),
    .target(name: "CNeuralKernels"),
    .target(name: "CTrainingKernels"),
    .target(name: "CNameModel"),
    // Floor 1
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Files", dependencies: ["CMD", "CZLib", "CZstd"]),
    .target(name: "JSON"),
    .target(name: "KnowledgeGraph"),
    .target(name: "PropertyGraph"),
    .target(name: "Layout", dependencies: ["CIGraph"]),
    .target(name: "Language", dependencies: ["CLanguageModels", "CNameModel", "CNeuralKernels"]),
    // Floor 2
    .target(name: "RDF", dependencies: ["XML", "Files"]),
    .target(name: "GraphFormats", dependencies: ["PropertyGraph", "Layout", "XML", "JSON", "Files"]),
    .target(name: "Statements", dependencies: ["XML", "Files", "Language"]),
    // Floor 3
    .target(name: "QuadStore", dependencies: ["RDF", "CSQLite"]),
    .target(name: "Ontology", dependencies: ["RDF", "KnowledgeGraph", "Language", "COntologyData"]),
    // Floor 4
    .target(name: "Extraction", dependencies: ["Statements", "Language", "Ontology", "KnowledgeGraph"]),
    .target(
      name: "Exports",
      dependencies: ["KnowledgeGraph", "PropertyGraph", "RDF", "GraphFormats", "Layout", "Ontology", "XML", "Files"]),
    .target(
      name: "SPARQL", dependencies: ["QuadStore", "RDF", "XML", "JSON", "Files", "CSQLite", "CMD", "CPCRE2"]),
    // Floor 5
    .target(
      name: "Evaluation",
      dependencies: ["Extraction", "Statements", "KnowledgeGraph", "Ontology", "Language", "Files"]),
    .target(
      name: "GraphStore", dependencies: ["KnowledgeGraph", "Exports", "QuadStore", "SPARQL", "Language", "RDF"]),
    // Floor 7
    .executableTarget(
      name: "rapporteur",
      dependencies: [
        "Statements", "Extraction", "Exports", "Evaluation", "GraphStore", "SPARQL", "KnowledgeGraph", "Ontology",
        "Files", "Language", "RDF", "PropertyGraph", "GraphFormats", "QuadStore", "JSON",
      ]),
    // Writes Docs/codebook.md; no part of the product.
    .executableTarget(name: "codebook", dependencies: ["RDF"]),
    // Learns the models of the folder Models/; no part of the product.
    .target(name: "Training", dependencies: ["Language", "CTrainingKernels"]),
    .executableTarget(
      name: "rapporteur-train",
      dependencies: ["Training", "Language", "Statements", "Ontology", "Extraction", "KnowledgeGraph", "Files"]),
    // Measures; no part of the product.
    .executableTarget(
      name: "bench",
      dependencies: [
        "Statements", "Extraction", "Exports", "KnowledgeGraph", "Ontology", "Files", "RDF", "PropertyGraph",
        "GraphFormats", "SPARQL", "QuadStore",
      ],
      path: "Benchmarks", exclude: ["formats.py", "bench_sparql.py"]),
    .testTarget(name: "XMLTests", dependencies: ["XML", "CLibXML2"]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "KnowledgeGraphTests", dependencies: ["KnowledgeGraph"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(name: "TrainingTests", dependencies: ["Training", "Language"]),
    // Suites of the W3C and how to compare graphs, for the tests of several modules; no part of the product.
    .target(name: "W3CSuite", dependencies: ["RDF", "Files"], path: "Tests/Support/W3CSuite"),
    .testTarget(name: "RDFTests", dependencies: ["RDF", "Files", "XML", "W3CSuite"]),
    .testTarget(
      name: "GraphFormatsTests", dependencies: ["GraphFormats", "PropertyGraph", "Files", "XML", "CLibXML2"]),
    .testTarget(name: "QuadStoreTests", dependencies: ["QuadStore", "RDF", "CSQLite"]),
    .testTarget(
      name: "GraphStoreTests",
      dependencies: [
        "GraphStore", "KnowledgeGraph", "Exports", "QuadStore", "SPARQL", "Language", "RDF", "Files",
      ]),
    .testTarget(name: "LayoutTests", dependencies: ["Layout"]),
    .testTarget(name: "StatementsTests", dependencies: ["Statements"]),
    .testTarget(name: "OntologyTests", dependencies: ["Ontology"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Exports", "GraphFormats", "PropertyGraph", "KnowledgeGraph", "RDF", "Files", "CLibXML2"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Evaluation", "Language", "Extraction", "Exports", "GraphFormats", "Statements", "KnowledgeGraph", "Ontology",
        "Files",
      ], exclude: ["Records"]),
    .testTarget(name: "SPARQLTests", dependencies: ["SPARQL", "QuadStore", "RDF", "Files", "XML"]),
    .testTarget(name: "CommandTests", dependencies: ["rapporteur", "QuadStore"]),
    .testTarget(name: "CodebookTests", dependencies: ["codebook", "KnowledgeGraph", "Ontology", "RDF"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// `make fuzz`: the readers under libFuzzer, built apart with coverage, which takes unsafe flags; so only where asked for.
if Context.environment["RAPPORTEUR_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Fuzzing/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "Statements", "RDF", "GraphFormats", "SPARQL", "Files"],
      path: "Fuzzing/Fuzz",
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}
