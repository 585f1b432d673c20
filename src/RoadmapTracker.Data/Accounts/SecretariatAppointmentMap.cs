using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Accounts;

internal sealed class SecretariatAppointmentMap : IEntityTypeConfiguration<SecretariatAppointment>
{
    public void Configure(EntityTypeBuilder<SecretariatAppointment> builder)
    {
        builder.ToTable("secretariat_appointment");
        TrackedEntityMap.Configure(builder);
        builder.HasIndex(appointment => new { appointment.AccountId, appointment.From, appointment.Id });
        builder.HasIndex(appointment => new { appointment.RoundtableId, appointment.From, appointment.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(appointment => appointment.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Roundtable>().WithMany().HasForeignKey(appointment => appointment.RoundtableId).OnDelete(DeleteBehavior.Restrict);
    }
}
