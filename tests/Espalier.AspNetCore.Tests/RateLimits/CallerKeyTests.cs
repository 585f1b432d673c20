using System.Net;
using System.Security.Claims;
using Espalier.AspNetCore.RateLimits;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Tests.RateLimits;

public sealed class CallerKeyTests
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7", true)]
    [InlineData("198.51.100.7", "::ffff:198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Anonymous_callers_share_a_bucket_when_they_share_an_address_or_a_network(string one, string other, bool share)
        => Assert.Equal(share, KeyOf(one, user: null) == KeyOf(other, user: null));

    [Fact]
    public void Caller_who_is_signed_in_has_one_bucket_everywhere()
        => Assert.Equal(KeyOf("198.51.100.7", "Ada"), KeyOf("203.0.113.9", "Ada"));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData(null, true)]
    [InlineData("198.51.100.7", false)]
    public void Caller_is_local_when_it_is_on_this_machine(string? address, bool isLocal)
        => Assert.Equal(isLocal, CallerKey.IsLocal(ContextOf(address)));

    private static CallerKey KeyOf(string address, string? user)
    {
        var caller = user is null ? null : new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user)], "test"));
        return CallerKey.Of(ContextOf(address), caller, new RateLimitOptions());
    }

    private static DefaultHttpContext ContextOf(string? address)
        => new() { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) } };
}
