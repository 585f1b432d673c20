using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.Scalars;

public sealed class ExtendedScalarsTests
{
    public static TheoryData<string, string, object, string> RoundTrips => new()
    {
        { "Date", "\"2024-02-29\"", new DateOnly(2024, 2, 29), "\"2024-02-29\"" },
        { "DateTime", "\"2026-03-31T14:05:00Z\"", new DateTimeOffset(2026, 3, 31, 14, 5, 0, TimeSpan.Zero), "\"2026-03-31T14:05:00Z\"" },
        { "DateTime", "\"2026-03-31t14:05:00.25z\"", new DateTimeOffset(2026, 3, 31, 14, 5, 0, 250, TimeSpan.Zero), "\"2026-03-31T14:05:00.25Z\"" },
        { "DateTime", "\"2026-03-31T14:05:00+03:00\"", new DateTimeOffset(2026, 3, 31, 14, 5, 0, TimeSpan.FromHours(3)), "\"2026-03-31T14:05:00+03:00\"" },
        { "URL", "\"https://un.org/é?q=1#x\"", new Uri("https://un.org/é?q=1#x"), "\"https://un.org/%C3%A9?q=1#x\"" },
        { "UUID", "\"01890A5D-AC96-774B-BCCE-B302099A8057\"", new Guid("01890a5d-ac96-774b-bcce-b302099a8057"), "\"01890a5d-ac96-774b-bcce-b302099a8057\"" },
        { "Long", "9007199254740993", 9007199254740993, "9007199254740993" },
        { "Long", "-9223372036854775808", long.MinValue, "-9223372036854775808" },
        { "EmailAddress", "\"o'neil+x@mail.example.org\"", "o'neil+x@mail.example.org", "\"o'neil+x@mail.example.org\"" },
        { "CountryCode", "\"UG\"", "UG", "\"UG\"" },
        { "LanguageTag", "\"zh-cmn-Hans-CN-1996-u-co-phonebk-x-private\"", "zh-cmn-Hans-CN-1996-u-co-phonebk-x-private", "\"zh-cmn-Hans-CN-1996-u-co-phonebk-x-private\"" },
    };

    [Theory, MemberData(nameof(RoundTrips))]
    public void Value_is_read_and_written(string scalar, string text, object value, string written)
    {
        Assert.Equal(value, Leaf.Literal(Scalar(scalar), text));
        Assert.Equal(value, Leaf.Json(Scalar(scalar), text));
        Assert.Equal(written, Leaf.Written(Scalar(scalar), value));
        Assert.Equal(value, Leaf.Literal(Scalar(scalar), Leaf.Printed(Scalar(scalar), value)));
    }

    [Theory]
    [InlineData("Date", "2023-02-29")]
    [InlineData("Date", "2023-2-1")]
    [InlineData("Date", "2023-02-01T00:00:00Z")]
    [InlineData("DateTime", "2026-03-31T14:05:00")]
    [InlineData("DateTime", "2026-03-31 14:05:00Z")]
    [InlineData("DateTime", "2026-03-31T24:00:00Z")]
    [InlineData("DateTime", "2026-03-31")]
    [InlineData("URL", "un.org")]
    [InlineData("URL", "/relative")]
    [InlineData("URL", "javascript://un.org/%0aalert(1)")]
    [InlineData("URL", "mailto:office@un.org")]
    [InlineData("URL", "https://un.org/a b")]
    [InlineData("UUID", "01890a5dac96774bbcceb302099a8057")]
    [InlineData("UUID", "{01890a5d-ac96-774b-bcce-b302099a8057}")]
    [InlineData("EmailAddress", "office")]
    [InlineData("EmailAddress", "@un.org")]
    [InlineData("EmailAddress", "a@-un.org")]
    [InlineData("EmailAddress", "a@un..org")]
    [InlineData("EmailAddress", "a b@un.org")]
    [InlineData("EmailAddress", "a@b@un.org")]
    [InlineData("CountryCode", "ug")]
    [InlineData("CountryCode", "ZZ")]
    [InlineData("CountryCode", "UGA")]
    [InlineData("LanguageTag", "")]
    [InlineData("LanguageTag", "e")]
    [InlineData("LanguageTag", "en_GB")]
    [InlineData("LanguageTag", "en-")]
    [InlineData("LanguageTag", "en-toolongsubtag")]
    [InlineData("LanguageTag", "en-a")]
    [InlineData("LanguageTag", "en-a-bbb-a-ccc")]
    [InlineData("LanguageTag", "x")]
    public void Text_is_refused_when_it_has_another_form(string scalar, string text)
    {
        var message = $"{scalar} cannot represent value: \"{text}\", expected ";

        Assert.StartsWith(message, Leaf.Fault(() => Leaf.Literal(Scalar(scalar), $"\"{text}\"")), StringComparison.Ordinal);
        Assert.StartsWith(message, Leaf.Fault(() => Leaf.Json(Scalar(scalar), $"\"{text}\"")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr-CA")]
    [InlineData("es-419")]
    [InlineData("de-1901")]
    [InlineData("x-whatever")]
    public void Language_tag_is_read_when_it_is_well_formed(string tag) => Assert.Equal(tag, Leaf.Json(ExtendedScalars.LanguageTag, $"\"{tag}\""));

    [Theory]
    [InlineData("Date", "20230101", "Date cannot represent a non string value: 20230101")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Long", "1.5", "Long cannot represent non-integer value: 1.5")]
    [InlineData("Long", "\"1\"", "Long cannot represent non-integer value: \"1\"")]
    public void Value_is_refused_when_it_is_of_another_type(string scalar, string text, string message)
    {
        Assert.Equal(message, Leaf.Fault(() => Leaf.Literal(Scalar(scalar), text)));
        Assert.Equal(message, Leaf.Fault(() => Leaf.Json(Scalar(scalar), text)));
    }

    [Fact]
    public void Result_is_refused_when_it_is_of_another_class_or_form()
    {
        Assert.Equal("Date cannot represent value: \"2024-01-01\", expected a date as YYYY-MM-DD.", Leaf.Fault(() => Leaf.Written(ExtendedScalars.Date, "2024-01-01")));
        Assert.Equal("CountryCode cannot represent value: \"Uganda\", expected two capital letters of ISO 3166-1.", Leaf.Fault(() => Leaf.Written(ExtendedScalars.CountryCode, "Uganda")));
        Assert.StartsWith("URL cannot represent value: /a", Leaf.Fault(() => Leaf.Written(ExtendedScalars.Url, new Uri("/a", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public void Upload_is_neither_literal_nor_json_nor_answer()
    {
        Assert.Equal("Upload cannot be written into a document: \"a\"; give the file through a variable.", Leaf.Fault(() => Leaf.Literal(ExtendedScalars.Upload, "\"a\"")));
        Assert.StartsWith("Upload cannot represent value: \"a\"", Leaf.Fault(() => Leaf.Json(ExtendedScalars.Upload, "\"a\"")), StringComparison.Ordinal);
        Assert.Equal("Upload cannot be answered; it is an input.", Leaf.Fault(() => Leaf.Written(ExtendedScalars.Upload, "a")));
        Assert.Equal("https://github.com/jaydenseric/graphql-multipart-request-spec", ExtendedScalars.Upload.SpecifiedByUrl);
    }

    private static ScalarType Scalar(string name) => ExtendedScalars.All.Single(scalar => scalar.Name == name);
}
