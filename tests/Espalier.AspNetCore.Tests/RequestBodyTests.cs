using System.Net;
using System.Text;

namespace Espalier.AspNetCore.Tests;

public sealed class RequestBodyTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("\"{ greeting }\"")]
    [InlineData("{ \"not a JSON")]
    [InlineData("""{"query":"{ greeting }"} trailing""")]
    [InlineData("""{"query":"{ greeting }",}""")]
    [InlineData("""{"query":"{ greeting }" /* comment */}""")]
    [InlineData("""[{"query":"{ greeting }"}]""")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"qeury":"{ greeting }"}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":{"obj":"ect"}}""")]
    [InlineData("""{"query":0}""")]
    [InlineData("""{"query":false}""")]
    [InlineData("""{"query":["{ greeting }"]}""")]
    [InlineData("""{"query":"{ greeting }","query":"{ greeting }"}""")]
    [InlineData("""{"query":"{ greeting }","operationName":{}}""")]
    [InlineData("""{"query":"{ greeting }","operationName":0}""")]
    [InlineData("""{"query":"{ greeting }","variables":"{}"}""")]
    [InlineData("""{"query":"{ greeting }","variables":0}""")]
    [InlineData("""{"query":"{ greeting }","variables":[]}""")]
    [InlineData("""{"query":"{ greeting }","variables":true}""")]
    [InlineData("""{"query":"{ greeting }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ greeting }","extensions":[]}""")]
    [InlineData("""{"query":"{ greeting }","extensions":"x"}""")]
    [InlineData("""{"query":"{ greeting }","extensions":1}""")]
    [InlineData("""{"query":"{ greeting(name: \"\uD800\") }"}""")]
    [InlineData("""{"query":"{ greeting }","operationName":"\uD800"}""")]
    public async Task Request_is_refused_with_400_when_it_is_not_well_formed(string body)
    {
        var before = service.Schema.Executions;

        foreach (var accept in new[] { TestService.Json, TestService.GraphQLResponse })
        {
            var response = await service.PostAsync(body, accept);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
            var error = Assert.Single((await TestService.ReadAsync(response)).GetProperty("errors").EnumerateArray());
            Assert.NotEmpty(error.GetProperty("message").GetString()!);
            Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal(before, service.Schema.Executions);
    }

    [Fact]
    public async Task Request_is_refused_with_400_when_it_is_not_utf8()
    {
        var response = await service.PostAsync([.. "{\"query\":\"{ greeting } # "u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"{ greeting }","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"variables":{},"extensions":{"a":{"b":[1]}},"operationName":"","query":"{ greeting }"}""")]
    [InlineData("""{"somethingElse":[{"query":1}],"query":"{ greeting }"}""")]
    [InlineData("""{"qu\u0065ry":"\u007b greeting }"}""")]
    [InlineData("\uFEFF{\"query\":\"{ greeting }\"}")]
    [InlineData("{\"query\":\"\uFEFF{ greeting }\"}")]
    [InlineData("""{"query":"query Q { greeting } mutation M { touch }","operationName":"Q"}""")]
    public async Task Request_is_executed_when_it_is_well_formed(string body)
    {
        var response = await service.PostAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Hello ", (await TestService.ReadAsync(response)).GetProperty("data").GetProperty("greeting").GetString());
    }

    [Fact]
    public async Task Variables_reach_the_operation()
    {
        var response = await service.PostAsync("""{"variables":{"n":"\"Ada\"\n"},"query":"query($n: String) { greeting(name: $n) }"}""");

        Assert.Equal("Hello \"Ada\"\n", (await TestService.ReadAsync(response)).GetProperty("data").GetProperty("greeting").GetString());
    }

    [Fact]
    public async Task Chunked_body_is_read_whole()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"query\":\"{ greeting }\",\"pad\":\"" + new string('x', 100_000) + "\"}"));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;

        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_is_refused_with_413_when_it_is_larger_than_allowed(bool chunked)
    {
        var before = service.Schema.Executions;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"query\":\"{ greeting }\",\"pad\":\"" + new string('x', 300_000) + "\"}"));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;

        var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("262144", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, service.Schema.Executions);
    }

    [Theory]
    [InlineData(61, HttpStatusCode.OK)]
    [InlineData(63, HttpStatusCode.BadRequest)]
    [InlineData(10_000, HttpStatusCode.BadRequest)]
    public async Task Json_is_bounded_in_depth(int depth, HttpStatusCode expected)
    {
        var nested = new string('[', depth) + new string(']', depth);

        var response = await service.PostAsync("{\"query\":\"{ greeting }\",\"variables\":{\"unused\":" + nested + "}}");

        Assert.Equal(expected, response.StatusCode);
    }
}
