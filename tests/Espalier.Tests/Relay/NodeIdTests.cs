using Espalier.Relay;
using Espalier.Response;
using FsCheck;
using FsCheck.Fluent;

namespace Espalier.Tests.Relay;

public sealed class NodeIdTests
{
    private static readonly Arbitrary<string> Names = (
        from first in Gen.Elements("ABCXYZabcxyz_".ToCharArray())
        from rest in Gen.Elements("ABCXYZabcxyz_0189".ToCharArray()).ArrayOf()
        select first + new string(rest[..Math.Min(rest.Length, 119)])).ToArbitrary();

    [Fact]
    public void Id_decodes_to_what_was_encoded() => Prop.ForAll(Names, ArbMap.Default.ArbFor<Guid>(), (name, key) =>
        NodeId.TryDecode(NodeId.Encode(name, key), out var id) && id == new NodeId(name, key)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_that_decodes_is_the_one_text_of_its_object() => Prop.ForAll(Names, ArbMap.Default.ArbFor<Guid>(), (name, key) =>
    {
        var text = NodeId.Encode(name, key).ToCharArray();
        var last = text.Length - 1;
        foreach (var other in "AQgw1_-")
        {
            text[last] = other;
            if (NodeId.TryDecode(new string(text), out var id) && id.ToString() != new string(text))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Id_is_written_as_the_same_text()
    {
        using var writer = new JsonResponseWriter();
        var key = Guid.CreateVersion7();
        NodeId.Write(writer, "Speaker", key);
        Assert.Equal($"\"{NodeId.Encode("Speaker", key)}\"", System.Text.Encoding.UTF8.GetString(writer.WrittenMemory.Span));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64!")]
    [InlineData("U3BlYWtlcg==")]
    [InlineData("0190a000-0000-7000-8000-000000000001")]
    public void Text_that_no_object_has_is_refused(string? text) => Assert.False(NodeId.TryDecode(text, out _));

    [Fact]
    public void Padded_or_spaced_text_is_refused()
    {
        var text = NodeId.Encode("Speaker", Guid.NewGuid());
        Assert.False(NodeId.TryDecode($"{text}=", out _));
        Assert.False(NodeId.TryDecode($" {text}", out _));
        Assert.False(NodeId.TryDecode(text.Insert(4, "\n"), out _));
    }

    [Fact]
    public void Text_beyond_the_limit_is_refused_before_it_is_decoded() =>
        Assert.False(NodeId.TryDecode(new string('A', 1_000_000), out _));
}
