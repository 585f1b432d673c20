namespace RoadmapTracker.Api.Tests.Hosting;

public sealed class StartTests
{
    [Theory]
    [InlineData("Database__Provider", "MongoDb")]
    [InlineData("ConnectionStrings__RoadmapTracker", "no connection string")]
    [InlineData("ConnectionStrings__RoadmapTracker", "Data Source=:memory:")]
    [InlineData("ASPNETCORE_URLS", "not an address")]
    [InlineData("Authentication__Authority", "http://authority.example")]
    [InlineData("Authentication__Authority", "authority")]
    [InlineData("Cors__Origins", "*", "__0")]
    [InlineData("Cors__Origins", "https://dashboard.example.org/", "__0")]
    [InlineData("Cors__Origins", "dashboard.example.org", "__0")]
    [InlineData("Proxies", "proxy.example.org", "__0")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")]
    [InlineData("TrustedDocuments__Mode", "Everything")]
    [InlineData("RateLimits__AnonymousPerMinute", "10")]
    [InlineData("RateLimits__AnonymousBurst", "many")]
    public async Task Start_ends_with_one_line_when_a_setting_is_wrong(string setting, string value, string item = "")
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync([], (setting + item, value));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(setting.Replace("__", ":", StringComparison.Ordinal), line.Replace("__", ":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "names no PostgreSQL database")]
    [InlineData("Host=127.0.0.1;Port=1;Database=tracker", "PostgreSQL at 127.0.0.1:1 cannot be used: ")]
    public async Task Start_ends_with_one_line_when_PostgreSQL_cannot_be_used(string connectionString, string expected)
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync([], ("Database__Provider", "PostgreSql"), ("ConnectionStrings__RoadmapTracker", connectionString));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ends_with_one_line_when_an_authority_has_no_audience()
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync([], ("Authentication__Authority", "https://authority.example"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("Setting Authentication__Audience: ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/organizations/v2.0", "")]
    [InlineData("https://login.microsoftonline.com/COMMON/v2.0", "")]
    [InlineData("https://login.microsoftonline.com/organizations/v2.0", "example.onmicrosoft.com")]
    public async Task Start_ends_with_one_line_when_an_authority_of_every_tenant_has_no_list_of_them(string authority, string tenant)
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(
            [], ("Authentication__Authority", authority), ("Authentication__Audience", "roadmaptracker"), ("Authentication__Tenants__0", tenant));

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("Setting Authentication__Tenants: ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ends_with_one_line_when_a_rate_is_none()
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync([], ("RateLimits__SignedInPerSecond", "0"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("Rate limits: ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ends_with_one_line_when_the_command_is_unknown()
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(["tokne"]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Health_fails_when_nothing_listens()
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(["health"], ("ASPNETCORE_URLS", "http://*:9"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("http://localhost:9/health/ready", result.Error, StringComparison.Ordinal);
    }
}
