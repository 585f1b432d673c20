using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Data.Accounts;

internal sealed class AccountHolderMap : IEntityTypeConfiguration<AccountHolder>
{
    public void Configure(EntityTypeBuilder<AccountHolder> builder)
    {
        builder.ToTable("account_holder");
        builder.HasKey(holder => holder.AccountId);
        builder.Property(holder => holder.AccountId).ValueGeneratedNever();
        builder.HasIndex(holder => new { holder.Issuer, holder.Subject }).IsUnique();
    }
}
