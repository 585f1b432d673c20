using System.Net;
using System.Text;

namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>Requests with files that are refused before anything is executed, and leave nothing behind.</summary>
public sealed class MalformedUploadTests(UploadService service) : IClassFixture<UploadService>
{
    private const string Query = "query($file: Upload, $files: [Upload]) { echo(file: $file) { text } echoAll(files: $files) { text } }";

    private static readonly Part Operations =
        UploadService.Operations(Query, new { file = (string?)null, files = new string?[] { null, null, null, null }, text = "x", deep = new { a = new { b = new { c = (string?)null } } } });

    private static readonly Part Map = new("map", """{"a":["variables.file"]}""");
    private static readonly Part File = new("a", "text", "a.txt");

    public static TheoryData<string, Part[], string> Malformed => new()
    {
        { "nothing", [], "needs 'Content-Disposition: form-data'" },
        { "no operations", [Map, File], "begins with the parts" },
        { "no map", [Operations, File], "begins with the parts" },
        { "file before the map", [Operations, File, Map], "begins with the parts" },
        { "a batch", [new("operations", "[]"), Map, File], "Batches" },
        { "operations that are no JSON", [new("operations", "{"), Map, File], "not valid JSON" },
        { "a map that is no JSON", [Operations, new("map", "{"), File], "'map' is not valid JSON" },
        { "a map that is a list", [Operations, new("map", "[]"), File], "must be a JSON object" },
        { "a map without lists", [Operations, new("map", """{"a":"variables.file"}"""), File], "must be a list of paths" },
        { "a map with an empty list", [Operations, new("map", """{"a":[]}"""), File], "must be a list of paths" },
        { "a map with a number", [Operations, new("map", """{"a":[1]}"""), File], "begins with 'variables.'" },
        { "a map of a batch", [Operations, new("map", """{"a":["0.variables.file"]}"""), File], "begins with 'variables.'" },
        { "a map into the query", [Operations, new("map", """{"a":["query"]}"""), File], "begins with 'variables.'" },
        { "a map with half a character", [Operations, new("map", """{"a":["variables.\uD800"]}"""), File], "half a character" },
        { "a place that is not there", [Operations, new("map", """{"a":["variables.other"]}"""), File], "'variables.other', which is not in the operations" },
        { "an index beyond the list", [Operations, new("map", """{"a":["variables.files.4"]}"""), File], "which is not in the operations" },
        { "an index with a zero before", [Operations, new("map", """{"a":["variables.files.01"]}"""), File], "which is not in the operations" },
        { "a place within null", [Operations, new("map", """{"a":["variables.file.x"]}"""), File], "which is not in the operations" },
        { "a place that holds a value", [Operations, new("map", """{"a":["variables.text"]}"""), File], "a value and not null" },
        { "a place that is filled twice", [Operations, new("map", """{"a":["variables.file"],"b":["variables.file"]}"""), File], "fills 'variables.file' twice" },
        { "a part that is given twice", [Operations, Map, File, File], "'a' is given twice" },
        { "a part that the map lacks", [Operations, Map, File, new("b", "text", "b.txt")], "does not mention" },
        { "a part that is missing", [Operations, Map], "mentions 'a', and the request has no such part" },
        { "too deep a path", [Operations, new("map", """{"a":["variables.deep.a.b.c"]}"""), File], "at most 4 are allowed (MaxPathDepth)" },
        {
            "too many places",
            [Operations, new("map", """{"a":["variables.files.0","variables.files.1","variables.files.2","variables.files.3"]}"""), File],
            "the 3 places allowed (MaxFiles)"
        },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Request_is_refused_with_400_when_its_shape_is_wrong(string what, Part[] parts, string message)
    {
        var response = await service.PostAsync(parts);

        await AssertRefusedAsync(what, response, HttpStatusCode.BadRequest, message);
    }

    [Fact]
    public async Task Request_is_refused_with_413_when_one_file_is_too_large()
    {
        var response = await service.PostAsync([Operations, Map, File with { Text = new string('x', UploadService.MaxFileSize + 1) }]);

        await AssertRefusedAsync("large", response, HttpStatusCode.RequestEntityTooLarge, "the 200000 bytes allowed (MaxFileSize)");
    }

    [Fact]
    public async Task Request_is_refused_with_413_when_all_files_together_are_too_large()
    {
        var half = new string('x', (UploadService.MaxTotalSize / 2) + 1);

        var response = await service.PostAsync(
            [Operations, new("map", """{"a":["variables.file"],"b":["variables.files.0"]}"""), File with { Text = half }, new("b", half, "b.txt")]);

        await AssertRefusedAsync("large", response, HttpStatusCode.RequestEntityTooLarge, "the 300000 bytes allowed (MaxTotalSize)");
    }

    [Fact]
    public async Task Request_is_refused_with_413_when_its_operations_are_too_large()
    {
        var response = await service.PostAsync([UploadService.Operations("{ __typename }", new { pad = new string('x', 300_000) }), Map, File]);

        await AssertRefusedAsync("large", response, HttpStatusCode.RequestEntityTooLarge, "MaxRequestBodySize");
    }

    [Theory]
    [InlineData("multipart/form-data", "--b\r\n", "boundary")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=operations\r\n\r\n{\"query\":\"{ __typename }\"}", "well-formed")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--", "needs 'Content-Disposition: form-data'")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: attachment; name=operations\r\n\r\nx\r\n--b--", "needs 'Content-Disposition: form-data'")]
    public async Task Request_is_refused_with_400_when_it_is_no_form(string contentType, string body, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("GraphQL-Preflight", "1");

        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(contentType, response, HttpStatusCode.BadRequest, message);
    }

    private async Task AssertRefusedAsync(string what, HttpResponseMessage response, HttpStatusCode status, string message)
    {
        Assert.True(response.StatusCode == status, $"{what}: {response.StatusCode}");
        var error = Assert.Single((await TestService.ReadAsync(response)).GetProperty("errors").EnumerateArray());
        Assert.Contains(message, error.GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Empty(service.Received.Files);
        Assert.Equal(0, service.Received.Stored);
    }
}
