using System.Text;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Execution;

public sealed class PlanCacheTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl("type Query { a: Int }");

    [Fact]
    public void Document_is_kept_when_it_is_seen_for_the_second_time()
    {
        var cache = new PlanCache(1000);
        var (text, document) = Document("{ a }");

        cache.Offer(text, document);
        Assert.Null(cache.Find(text));

        cache.Offer(text, document);
        Assert.Same(document, cache.Find(text));
    }

    [Fact]
    public void Document_is_found_by_its_text_and_not_by_its_memory()
    {
        var cache = new PlanCache(1000);
        var (text, document) = Document("{ a }");
        Keep(cache, text, document);

        Assert.Same(document, cache.Find("{ a }"u8.ToArray()));
        Array.Clear(text);
        Assert.Same(document, cache.Find("{ a }"u8.ToArray()));
    }

    [Fact]
    public void Bytes_of_the_kept_documents_stay_below_the_capacity_and_those_in_use_stay()
    {
        var cache = new PlanCache(100);
        var (used, document) = Document("{ used: a }");
        Keep(cache, used, document);
        var kept = new List<byte[]>();
        for (var i = 0; i < 50; i++)
        {
            var (text, other) = Document($"{{ other{i}: a }}");
            Keep(cache, text, other);
            kept.Add(text);
            Assert.NotNull(cache.Find(used));
        }

        Assert.InRange(kept.Where(text => cache.Find(text) is not null).Sum(text => text.Length), 1, 100 - used.Length);
    }

    [Fact]
    public void Kept_answers_take_part_of_the_capacity_and_go_with_their_documents()
    {
        var cache = new PlanCache(100);
        var kept = new List<(byte[] Text, PreparedDocument Document)>();
        for (var i = 0; i < 10; i++)
        {
            var one = Document($"{{ other{i}: a }}");
            Keep(cache, one.Text, one.Document);
            cache.KeepAnswer(one.Document, one.Document.GetOperation(null), new byte[25]);
            kept.Add(one);
        }

        Assert.InRange(kept.Where(one => cache.Find(one.Text) is not null).Sum(one => one.Text.Length + 25), 1, 100);
    }

    [Fact]
    public void Answer_is_not_kept_without_its_document_nor_above_a_quarter_of_the_capacity()
    {
        var cache = new PlanCache(100);
        var (text, document) = Document("{ a }");
        cache.KeepAnswer(document, document.GetOperation(null), new byte[25]);
        Keep(cache, text, document);
        cache.KeepAnswer(document, document.GetOperation(null), new byte[26]);

        Assert.Null(document.GetOperation(null).Answer);
    }

    [Fact]
    public void Flood_of_documents_that_come_once_evicts_nothing()
    {
        var cache = new PlanCache(100);
        var (text, document) = Document("{ a }");
        Keep(cache, text, document);

        for (var i = 0; i < 10_000; i++)
        {
            cache.Offer(Encoding.UTF8.GetBytes($"{{ flood{i}: a }}"), document);
        }

        Assert.Same(document, cache.Find(text));
    }

    [Fact]
    public void Document_larger_than_the_capacity_is_never_kept()
    {
        var cache = new PlanCache(4);
        var (text, document) = Document("{ a }");

        Keep(cache, text, document);

        Assert.Null(cache.Find(text));
    }

    private static void Keep(PlanCache cache, byte[] text, PreparedDocument document)
    {
        cache.Offer(text, document);
        cache.Offer(text, document);
    }

    private static (byte[] Text, PreparedDocument Document) Document(string text) =>
        (Encoding.UTF8.GetBytes(text), new PreparedDocument(Schema, Parser.ParseDocument(text), RequestLimits.Default));
}
