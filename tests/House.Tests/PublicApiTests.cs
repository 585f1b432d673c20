using System.Reflection;
using Espalier.Tests.Support;

namespace House.Tests;

/// <summary>
/// The public surface of the engine changes only when somebody means it to. After a meant change run these tests with
/// <c>APPROVE=1</c> in the environment, or rename the <c>.received</c> file, and commit the approved file with the change.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Espalier")]
    [InlineData("Espalier.AspNetCore")]
    public void Public_surface_is_the_approved_one(string project) => Approve.Text(ApiText.Of(Assembly.Load(project)), project);
}
