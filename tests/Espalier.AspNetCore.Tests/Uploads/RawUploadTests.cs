using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>Forms as they look on the wire.</summary>
public sealed class RawUploadTests(UploadService service) : IClassFixture<UploadService>
{
    private const string Echo = "query($file: Upload!) { echo(file: $file) { name contentType text } }";

    [Theory]
    [InlineData("filename=\"Übersicht \\\"2\\\".txt\"", "Übersicht \"2\".txt")]
    [InlineData("filename=\"old.txt\"; filename*=UTF-8''%C3%9Cbersicht.txt", "Übersicht.txt")]
    [InlineData("filename=\"\"", "")]
    public async Task Form_of_a_browser_is_read(string fileName, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Form(fileName, "line\r\n--line")) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=----WebKitFormBoundaryA1");
        request.Headers.Add("Apollo-Require-Preflight", "true");

        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var echo = (await TestService.ReadAsync(response)).GetProperty("data").GetProperty("echo");
        Assert.Equal(expected, echo.GetProperty("name").GetString());
        Assert.Equal("text/plain", echo.GetProperty("contentType").GetString());
        Assert.Equal("line\r\n--line", echo.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_the_client_goes_away()
    {
        using var client = await SendHalfAsync();
        await service.Received.WaitUntilStoredAsync(TestContext.Current.CancellationToken);

        client.Close();

        await service.Received.WaitUntilGoneAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(service.Received.Files, file => file.Length >= HalfLength);
    }

    [Fact]
    public async Task More_forms_than_allowed_at_once_are_told_to_come_back()
    {
        var halves = new List<TcpClient>();
        for (var i = 0; i < UploadService.MaxConcurrent; i++) halves.Add(await SendHalfAsync());
        await service.Received.WaitUntilStoredAsync(TestContext.Current.CancellationToken, UploadService.MaxConcurrent);

        using var refused = await PostAsync();
        var error = (await TestService.ReadAsync(refused)).GetProperty("errors")[0];
        foreach (var half in halves) half.Dispose();
        await service.Received.WaitUntilGoneAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "1"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        await WaitUntilAcceptedAsync();
    }

    private static int HalfLength => Form("filename=\"a.txt\"", new string('x', 100_000)).Length / 2;

    private async Task WaitUntilAcceptedAsync()
    {
        // The temporary file goes before the place in the queue does.
        while (true)
        {
            using var response = await PostAsync();
            if (response.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private Task<HttpResponseMessage> PostAsync() => service.PostAsync(
        [UploadService.Operations(Echo, new { file = (string?)null }), UploadService.Map(new Dictionary<string, string[]> { ["0"] = ["variables.file"] }), new Part("0", "text", "a.txt")]);

    private async Task<TcpClient> SendHalfAsync()
    {
        var form = Form("filename=\"a.txt\"", new string('x', 100_000));
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", service.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var head = $"POST /graphql HTTP/1.1\r\nHost: x\r\nGraphQL-Preflight: 1\r\nContent-Type: multipart/form-data; boundary=----WebKitFormBoundaryA1\r\nContent-Length: {form.Length}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(form.AsMemory(0, form.Length / 2), TestContext.Current.CancellationToken);
        return client;
    }

    private static byte[] Form(string fileName, string text)
    {
        var operations = System.Text.Json.JsonSerializer.Serialize(new { query = Echo, variables = new { file = (string?)null } });
        return Encoding.UTF8.GetBytes(
            $"------WebKitFormBoundaryA1\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{operations}\r\n"
            + "------WebKitFormBoundaryA1\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"1\":[\"variables.file\"]}\r\n"
            + $"------WebKitFormBoundaryA1\r\nContent-Disposition: form-data; name=\"1\"; {fileName}\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
            + "------WebKitFormBoundaryA1--\r\n");
    }
}
