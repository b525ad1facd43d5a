import Systemd

/// Text from outside on one printable line, with control characters escaped, for messages to people.
public func printable(_ text: String) -> String {
    PrintableText.line(text)
}
