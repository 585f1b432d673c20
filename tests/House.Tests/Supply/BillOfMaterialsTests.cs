namespace House.Tests.Supply;

/// <summary>
/// <c>Supply/bill-of-materials.cdx.json</c> names every package of the service and its pages that a lock file names, and no other.
/// After a change of packages run these tests with <c>APPROVE=1</c> in the environment and commit the bill with the lock files.
/// </summary>
public sealed class BillOfMaterialsTests
{
    private static readonly string _file = Path.Combine(Repository.Root, "tests", "House.Tests", "Supply", "bill-of-materials.cdx.json");

    [Fact]
    public void Bill_is_that_of_the_lock_files()
    {
        var bill = BillOfMaterials.Of([.. LockFiles.NuGet("src"), .. LockFiles.Npm()]) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(_file, bill);

        Assert.Equal(File.ReadAllText(_file), bill, ignoreLineEndingDifferences: true);
    }
}
