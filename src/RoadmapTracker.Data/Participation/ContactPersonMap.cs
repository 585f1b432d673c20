using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

internal sealed class ContactPersonMap : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> builder)
    {
        builder.ToTable("contact_person");
        builder.HasKey(contact => contact.OfferId);
        builder.Property(contact => contact.OfferId).ValueGeneratedNever();
    }
}
