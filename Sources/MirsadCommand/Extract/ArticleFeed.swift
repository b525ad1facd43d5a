import Glibc
import SystemPackage

/// The articles of a run, a bounded number at a time, in their order.
struct ArticleFeed {
    /// No line of a stream is taken behind so many bytes.
    private static let bytes = 4 * 1024 * 1024

    private enum Kind {
        case articles
        case streams(stop: FileDescriptor?)
    }

    /// How much there is.
    let extent: ProgressExtent
    private let kind: Kind
    private var rest: ArraySlice<ArticleSource>
    private var stream: (reader: LineReader, descriptor: FileDescriptor, file: String?)?

    /// Each source is an article.
    init(articles: [ArticleSource]) {
        kind = .articles
        rest = articles[...]
        extent = .files(articles.count)
    }

    /// Each source is a stream of lines, and each line is an article.
    ///
    /// - Parameter stop: a descriptor that becomes readable when waiting for lines is to end.
    init(streams: [ArticleSource], stop: FileDescriptor?) {
        kind = .streams(stop: stop)
        rest = streams[...]
        extent = .stream(bytes: Self.size(of: streams))
    }

    /// The next articles; none when there are no more, or waiting for them was to end.
    ///
    /// - Parameter count: the most articles.
    mutating func next(atMost count: Int) -> [ArticleSource] {
        guard case .streams(let stop) = kind else {
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        while true {
            guard let current = stream else {
                guard let source = rest.popFirst() else { return [] }
                do throws(ExtractFailure) {
                    try open(source, stop)
                } catch {
                    return [.unusable(error)]
                }
                continue
            }
            do throws(Errno) {
                var reader = current.reader
                let lines = try reader.lines(atMost: count, bytes: Self.bytes)
                stream?.reader = reader
                let articles = lines.compactMap { Self.source($0, of: current.file) }
                if !articles.isEmpty { return articles }
                if !lines.isEmpty { continue }
                close()
                if reader.wasStopped { return [] }
            } catch {
                close()
                return [.unusable(.unreadable(current.file ?? "standard input", error))]
            }
        }
    }

    private mutating func open(_ source: ArticleSource, _ stop: FileDescriptor?) throws(ExtractFailure) {
        let limit = ArticleSource.limit
        guard case .file(let path) = source else {
            stream = (LineReader(.standardInput, limit: limit, stop: stop), .standardInput, nil)
            return
        }
        do {
            let descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
            stream = (LineReader(descriptor, limit: limit, stop: stop), descriptor, path.string)
        } catch {
            throw .unreadable(source.display, error as? Errno ?? .ioError)
        }
    }

    private mutating func close() {
        // Nothing was written through it, so closing has nothing to report.
        if let stream, stream.file != nil { try? stream.descriptor.close() }
        stream = nil
    }

    /// Nil for an empty line.
    private static func source(_ line: LineReader.Line, of file: String?) -> ArticleSource? {
        switch line {
        case .whole(let number, let bytes):
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
            return .line(ArticleLine(place: .init(file: file, number: number), bytes: bytes))
        case .tooLong(let number):
            return .line(ArticleLine(place: .init(file: file, number: number), bytes: nil))
        }
    }

    /// The length of all, in bytes, where each is a file.
    private static func size(of streams: [ArticleSource]) -> Int? {
        var sum = 0
        for source in streams {
            var status = stat()
            let result =
                switch source {
                case .file(let path): path.withPlatformString { stat($0, &status) }
                default: fstat(STDIN_FILENO, &status)
                }
            guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            sum += Int(status.st_size)
        }
        return sum
    }
}
