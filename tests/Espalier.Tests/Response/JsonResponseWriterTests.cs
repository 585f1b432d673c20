using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Espalier.Response;

namespace Espalier.Tests.Response;

public sealed class JsonResponseWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("Zürich 😀", "\"Zürich 😀\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\r\t\u0001\u001F", "\"\\n\\r\\t\\u0001\\u001f\"")]
    [InlineData("\u2028</script>\u007F", "\"\u2028</script>\u007F\"")]
    public void String_is_escaped_where_JSON_asks_for_it_and_only_there(string text, string json) =>
        Assert.Equal(json, Write(writer => writer.WriteString(text)));

    [Fact]
    public void Every_unit_of_UTF16_reads_back_as_it_was_or_as_the_replacement_character()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = $"<{(char)unit}\">";
            var expected = char.IsSurrogate((char)unit) ? "<\uFFFD\">" : text;
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(Write(writer => writer.WriteString(text))));
        }
    }

    [Fact]
    public void Text_that_is_UTF8_already_reads_back_as_it_was()
    {
        const string Text = "Zürich \"😀\" \\ \n \u0000";

        Assert.Equal(Text, JsonSerializer.Deserialize<string>(Write(writer => writer.WriteUtf8String(Encoding.UTF8.GetBytes(Text)))));
    }

    [Fact]
    public void Commas_stand_between_members_and_items_also_after_a_rewind()
    {
        var json = Write(writer =>
        {
            writer.StartArray();
            writer.WriteInt32(1);
            var mark = writer.Position;
            writer.StartObject();
            writer.WriteName("lost");
            writer.StartArray();
            writer.WriteNull();
            writer.Rewind(mark);
            writer.WriteNull();
            writer.StartObject();
            writer.WriteName("a");
            var value = writer.Position;
            writer.StartObject();
            writer.Rewind(value);
            writer.WriteBoolean(true);
            writer.WriteName("b");
            writer.StartArray();
            writer.EndArray();
            writer.EndObject();
            writer.EndArray();
        });

        Assert.Equal("""[1,null,{"a":true,"b":[]}]""", json);
    }

    [Fact]
    public void Numbers_and_ids_are_written_in_full()
    {
        var json = Write(writer =>
        {
            writer.StartArray();
            writer.WriteInt32(int.MinValue);
            writer.WriteInt64(long.MinValue);
            writer.WriteDouble(-double.Epsilon);
            writer.WriteDouble(double.MaxValue);
            writer.WriteDouble(0.1);
            writer.WriteDecimal(decimal.MinValue);
            writer.WriteDecimal(-0.0000000000000000000000000001m);
            writer.WriteGuid(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"));
            writer.EndArray();
        });

        Assert.Equal(
            "[-2147483648,-9223372036854775808,-5E-324,1.7976931348623157E+308,0.1,-79228162514264337593543950335,-0.0000000000000000000000000001,\"0f8fad5b-d9cb-469f-a165-70867728950e\"]",
            json);
        Assert.IsType<JsonArray>(JsonNode.Parse(json));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_that_JSON_does_not_know_is_refused_and_leaves_no_trace(double number)
    {
        using var writer = new JsonResponseWriter();

        Assert.Throws<ArgumentException>(() => writer.WriteDouble(number));
        Assert.Equal(0, writer.Position);
    }

    [Fact]
    public void Buffer_grows_with_what_is_written()
    {
        var text = new string('ü', 10_000) + "\"" + new string('x', 10_000);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(writer => writer.WriteString(text), capacity: 1)));
    }

    private static string Write(Action<JsonResponseWriter> write, int capacity = 16)
    {
        using var writer = new JsonResponseWriter(capacity);
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenMemory.Span);
    }
}
