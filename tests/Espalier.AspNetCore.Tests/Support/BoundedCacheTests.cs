using Espalier.AspNetCore.Http;

namespace Espalier.AspNetCore.Tests.Support;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Values_take_no_more_than_the_bound()
    {
        var cache = new BoundedCache<int, string>(capacity: 100);

        for (var i = 0; i < 1000; i++) cache.Keep(i, "value", bytes: 10);

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => cache.Find(i) is not null), 5, 10);
    }

    [Fact]
    public void Value_that_is_used_stays_when_others_come_and_go()
    {
        var cache = new BoundedCache<int, string>(capacity: 100);
        cache.Keep(-1, "used", bytes: 10);

        for (var i = 0; i < 1000; i++)
        {
            cache.Keep(i, "value", bytes: 10);
            Assert.Equal("used", cache.Find(-1));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 51)]
    public void Value_is_not_kept_when_it_takes_more_than_half(long capacity, long bytes)
    {
        var cache = new BoundedCache<int, string>(capacity);

        cache.Keep(1, "value", bytes);

        Assert.Null(cache.Find(1));
    }
}
