using Microsoft.IdentityModel.JsonWebTokens;
using RoadmapTracker.Api.Tests.Hosting;

namespace RoadmapTracker.Api.Tests.Accounts;

public sealed class TokenCommandTests
{
    private static readonly (string, string) _development = ("ASPNETCORE_ENVIRONMENT", "Development");

    [Fact]
    public async Task Output_is_the_token_and_nothing_else()
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(
            ["token", "--role", "representative", "--organisation", "uganda", "--organisation", "itu", "--name", "Ada", "--days", "2"], _development);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var token = new JsonWebToken(result.Output.TrimEnd('\n', '\r'));
        Assert.Equal("Ada", token.Subject);
        Assert.Equal(["Representative"], token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value));
        Assert.Equal(["uganda", "itu"], token.Claims.Where(claim => claim.Type == "organisation").Select(claim => claim.Value));
        Assert.Equal(TimeSpan.FromDays(2), token.ValidTo - token.IssuedAt);
    }

    [Fact]
    public async Task Key_is_made_once_and_readable_by_its_owner_alone()
    {
        using var service = new ServiceProcess();
        var file = Path.Combine(service.Folder, "data", "development-key.pem");

        await service.RunAsync(["token", "--role", "office"], _development);
        var first = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await service.RunAsync(["token", "--role", "office"], _development);

        Assert.Equal(first, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task Token_is_not_minted_outside_of_development(string environment)
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(["token", "--role", "office"], ("ASPNETCORE_ENVIRONMENT", environment));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(Path.Combine(service.Folder, "data")));
    }

    [Theory]
    [InlineData("--role", "boss")]
    [InlineData("--role", "representative")]
    [InlineData("--role", "secretariat")]
    [InlineData("--role", "office", "--days", "0")]
    [InlineData("--role", "office", "--days", "31")]
    [InlineData("--role", "office", "--organization", "uganda")]
    [InlineData]
    public async Task Token_is_not_minted_when_an_argument_is_wrong(params string[] arguments)
    {
        using var service = new ServiceProcess();

        var result = await service.RunAsync(["token", .. arguments], _development);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(result.Output.Trim());
        Assert.NotEmpty(result.Error.Trim());
    }
}
