using Espalier.Tests.Support;
using Espalier.TypeSystem;

namespace Espalier.Tests.Binding;

public sealed class ConferenceSchemaTests
{
    [Fact]
    public void Annotated_types_become_the_approved_schema() =>
        Approve.Text(SdlPrinter.Print(ConferenceSchema.Create()), "Conference");

    [Fact]
    public void The_printed_schema_is_a_valid_document() =>
        Assert.Equal(15, SchemaBuilder.FromSdl(SdlPrinter.Print(ConferenceSchema.Create())).Types.Values.OfType<ObjectType>().Count(type => !type.IsIntrospection));
}
