using Espalier.Tests.Support;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace House.Tests;

/// <summary>
/// Personal data is in few places, each of which says so. A new column of text fails here until somebody has thought about whether it
/// holds any: mark its property with <see cref="PersonalDataAttribute"/> or not, then approve the list.
/// </summary>
public sealed class PersonalDataTests
{
    [Fact]
    public void Every_column_of_text_is_approved_as_personal_or_not()
    {
        using var context = new TrackerContext(new DbContextOptionsBuilder<TrackerContext>().UseSqlite("Data Source=:memory:").Options);
        var columns = from type in context.Model.GetEntityTypes()
                      from property in type.GetProperties()
                      where property.ClrType == typeof(string)
                      let isPersonal = property.PropertyInfo?.IsDefined(typeof(PersonalDataAttribute), inherit: false) ?? false
                      select $"{type.GetTableName()}.{property.GetColumnName()}{(isPersonal ? " personal" : "")}";

        Approve.Text(string.Join('\n', columns.Order(StringComparer.Ordinal)) + "\n", "PersonalData");
    }
}
