using System.Net;
using System.Text.Json;

namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>The GraphQL multipart request specification.</summary>
public sealed class UploadTests(UploadService service) : IClassFixture<UploadService>
{
    private const string Echo = "query($file: Upload!) { echo(file: $file) { name length contentType text again } }";
    private const string EchoAll = "query($files: [Upload!]!) { echoAll(files: $files) { name text } }";

    private static readonly Part EchoOperations = UploadService.Operations(Echo, new { file = (string?)null });
    private static readonly Part EchoMap = new("map", """{"a":["variables.file"]}""");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(UploadService.MaxFileSize)]
    public async Task File_reaches_the_resolver_whole_whatever_its_size(int size)
    {
        var text = new string('x', size);

        var data = await DataAsync(EchoOperations, EchoMap, new("a", text, "notes.txt"));

        var echo = data.GetProperty("echo");
        Assert.Equal("notes.txt", echo.GetProperty("name").GetString());
        Assert.Equal(size, echo.GetProperty("length").GetInt32());
        Assert.Equal("text/plain", echo.GetProperty("contentType").GetString());
        Assert.Equal(text, echo.GetProperty("text").GetString());
        Assert.Equal(text, echo.GetProperty("again").GetString());
    }

    [Fact]
    public async Task Files_come_in_any_order_after_the_map()
    {
        var data = await DataAsync(
            UploadService.Operations(EchoAll, new { files = new string?[] { null, null } }),
            UploadService.Map(new { a = new[] { "variables.files.0" }, b = new[] { "variables.files.1" } }),
            new("b", "second", "2.txt"),
            new("a", "first", "1.txt"));

        Assert.Equal(["first", "second"], data.GetProperty("echoAll").EnumerateArray().Select(file => file.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task One_file_fills_several_places_of_an_input_object()
    {
        var data = await DataAsync(
            UploadService.Operations(
                "query($letter: LetterInput!) { send(letter: $letter) { text } }",
                new { letter = new { subject = "Hello", scan = (string?)null, enclosures = new string?[] { null } } }),
            UploadService.Map(new { a = new[] { "variables.letter.scan", "variables.letter.enclosures.0" } }),
            new("a", "the same", "scan.txt"));

        Assert.Equal(["the same", "the same"], data.GetProperty("send").EnumerateArray().Select(file => file.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Single_file_stands_for_a_list_of_one()
    {
        var data = await DataAsync(
            UploadService.Operations(EchoAll, new { files = (string?)null }),
            UploadService.Map(new { a = new[] { "variables.files" } }),
            new("a", "alone", "1.txt"));

        Assert.Equal("alone", data.GetProperty("echoAll")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Folders_are_taken_off_the_name()
    {
        var data = await DataAsync(EchoOperations, EchoMap, new("a", "x", "..\\..\\secret/passwords.txt"));

        Assert.Equal("passwords.txt", data.GetProperty("echo").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Files_are_gone_when_the_request_has_ended()
    {
        await DataAsync(EchoOperations, EchoMap, new("a", new string('x', 100_000), "large.txt"));

        Assert.NotEqual(0, service.Received.MostStored);

        // The answer arrives before the service has ended the request.
        await service.Received.WaitUntilGoneAsync(TestContext.Current.CancellationToken);
        Assert.Throws<ObjectDisposedException>(service.Received.Files.Last().OpenReadStream);
    }

    [Fact]
    public async Task Nothing_is_executed_when_no_header_shows_a_preflight()
    {
        var before = service.Received.Files.Count;

        var response = await service.PostAsync([EchoOperations, EchoMap, new("a", "x", "1.txt")], preflight: null);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest, "GraphQL-Preflight: 1");
        Assert.Equal(before, service.Received.Files.Count);
    }

    [Fact]
    public async Task Files_do_not_go_with_an_event_stream()
    {
        var response = await service.PostAsync([EchoOperations, EchoMap, new("a", "x", "1.txt")], accept: "text/event-stream");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("GraphQL-Require-Preflight")]
    [InlineData("Apollo-Require-Preflight")]
    [InlineData("X-Apollo-Operation-Name")]
    public async Task Headers_of_other_servers_show_a_preflight_too(string header)
    {
        var response = await service.PostAsync([EchoOperations, EchoMap, new("a", "x", "1.txt")], header);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"{ echo(file: \"a\") { text } }"}""", "give the file through a variable")]
    [InlineData("""{"query":"query($file: Upload!) { echo(file: $file) { text } }","variables":{"file":"a"}}""", "Upload cannot represent value: \\u0022a\\u0022")]
    [InlineData("""{"query":"query($file: Upload!) { echo(file: $file) { text } }","variables":{"file":null}}""", "not to be null")]
    public async Task Json_request_cannot_make_up_a_file(string body, string message)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, TestService.Json);
        var response = await service.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(message.Replace("\\u0022", "\\\"", StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> DataAsync(params Part[] parts)
    {
        var response = await service.PostAsync(parts);
        var answer = await TestService.ReadAsync(response);
        Assert.True(answer.TryGetProperty("data", out var data) && !answer.TryGetProperty("errors", out _), answer.ToString());
        return data;
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string message)
    {
        Assert.Equal(status, response.StatusCode);
        var error = Assert.Single((await TestService.ReadAsync(response)).GetProperty("errors").EnumerateArray());
        Assert.Contains(message, error.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }
}
