using System.Reflection;

namespace House.Tests;

/// <summary>Types as C# writes them, with the question mark of what may be null.</summary>
internal static class ApiName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Write(type, nullability: null);

    public static string Of(ParameterInfo parameter) => Write(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Write(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Write(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Returned(MethodInfo method) => Of(method.ReturnParameter);

    private static string Write(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Write(underlying, nullability: null) + "?";
        }

        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (type.IsGenericParameter)
        {
            // Reflection cannot tell T from T? where T is anything.
            return type.Name;
        }

        var name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        var written = arguments.Select((argument, index) => Write(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index)));
        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? Of(declaring) + "." : "";
        return $"{outer}{name}{(arguments.Length == 0 ? "" : $"<{string.Join(", ", written)}>")}{mark}";
    }
}
