using System.Xml.Linq;
using Espalier.Binding;

namespace Espalier.Tests.Binding;

public sealed class DocumentationTextTests
{
    [Theory]
    [InlineData("  two\n   lines ", "two lines")]
    [InlineData("the <see cref=\"P:A.B.Speaker.Name\"/> of <see cref=\"T:A.Speaker\"/>", "the `name` of Speaker")]
    [InlineData("<see cref=\"M:A.B.Find(System.Int32,System.String)\"/>", "Find")]
    [InlineData("<see cref=\"T:System.Collections.Generic.List`1\"/>", "List")]
    [InlineData("<see cref=\"T:A.Speaker\">those who speak</see>", "those who speak")]
    [InlineData("<see langword=\"null\"/> or <paramref name=\"id\"/>", "null or id")]
    [InlineData("run <c> dotnet  test </c>", "run `dotnet test`")]
    [InlineData("one<para>two</para>three", "one two three")]
    [InlineData(" ", null)]
    public void Comment_becomes_plain_text(string comment, string? expected) =>
        Assert.Equal(expected, DocumentationText.Flatten(XElement.Parse($"<summary>{comment}</summary>")));

    [Fact]
    public void Missing_comment_has_no_text() => Assert.Null(DocumentationText.Flatten(null));
}
