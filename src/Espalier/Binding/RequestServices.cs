using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>Hands the services of a request to resolver methods.</summary>
internal static class RequestServices
{
    public static T Get<T>(FieldContext context) => (T?)context.Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The services of the request do not know {typeof(T)}, which {context.Field.Coordinate} takes.");
}
