namespace Espalier.AspNetCore.Tests;

public sealed class CancellationTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Execution_is_cancelled_when_the_client_goes_away()
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var content = new StringContent("""{"query":"{ wait }"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        var request = service.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, gone.Token);
        await service.Schema.Started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await service.Schema.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
