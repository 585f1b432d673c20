using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class SyntaxExceptionTests
{
    [Fact]
    public void Exception_carries_the_error_to_show_when_text_is_malformed()
    {
        var exception = Assert.ThrowsAny<GraphQLException>(() => Parser.ParseDocument("{\n  a(\n}"));

        Assert.IsType<SyntaxException>(exception);
        Assert.Equal("Syntax Error: Expected Name, found \"}\".", exception.Message);
        Assert.Equal(exception.Message, exception.Error.Message);
        Assert.Equal([new SourcePosition(3, 1)], exception.Error.Locations);
        Assert.Null(exception.Error.Path);
        Assert.Null(exception.Error.Extensions);
    }
}
