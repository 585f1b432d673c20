using System.Buffers;

namespace Espalier.TypeSystem;

/// <summary><c>EmailAddress</c>: a valid e-mail address as HTML defines it, which is what browsers accept in forms.</summary>
internal sealed class EmailAddressType : TextScalarType<string>
{
    // RFC 5321 section 4.5.3.1.3 allows 256 octets for a path, two of which are its angle brackets.
    private const int MaxLength = 254;
    private const int MaxLabelLength = 63;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create($"{LettersAndDigits}.!#$%&'*+/=?^_`{{|}}~-");
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create($"{LettersAndDigits}-");

    public EmailAddressType()
        : base("EmailAddress", "an e-mail address")
    {
        Description = "An e-mail address such as office@example.org.";
        SpecifiedByUrl = "https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address";
    }

    protected override bool TryParse(string text, out string value)
    {
        value = text;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= MaxLength && at > 0
            && !text.AsSpan(0, at).ContainsAnyExcept(LocalCharacters)
            && Array.TrueForAll(text[(at + 1)..].Split('.'), IsLabel);
    }

    protected override string Format(string value) => value;

    private static bool IsLabel(string label)
        => label.Length is > 0 and <= MaxLabelLength
            && label[0] != '-'
            && label[^1] != '-'
            && !label.AsSpan().ContainsAnyExcept(LabelCharacters);
}
