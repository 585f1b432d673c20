using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(account => new { account.OpenedAt, account.Id });
        builder.HasOne(account => account.Holder).WithOne().HasForeignKey<AccountHolder>(holder => holder.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
