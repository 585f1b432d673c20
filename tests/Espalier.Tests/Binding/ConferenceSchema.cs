using Espalier.Binding;
using Espalier.Tests.Binding.Conference;
using Espalier.TypeSystem;

namespace Espalier.Tests.Binding;

/// <summary>The made-up schema of these tests, with one of every annotation.</summary>
internal static class ConferenceSchema
{
    public static Schema Create() => SchemaFactory.Create(
        typeof(ConferenceSchema).Assembly.GetTypes().Where(type => type.Namespace == typeof(Store).Namespace),
        type => type == typeof(Store),
        new EspalierSchemaOptions { Description = "A conference." });
}
