using System.Reflection;
using System.Text;

namespace Espalier.Binding;

/// <summary>How C# names become names of the schema. <see cref="GraphQLNameAttribute"/> overrules every convention.</summary>
internal static class NamingConventions
{
    /// <summary><c>GetSessionsAsync</c>, <c>SessionsAsync</c> and <c>Sessions</c> are all <c>sessions</c>.</summary>
    public static string Field(MemberInfo member)
    {
        if (member.Find<GraphQLNameAttribute>() is { Name: var name })
        {
            return name;
        }

        return CamelCase(member is MethodInfo ? WithoutAffixes(member.Name) : member.Name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.Find<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    /// <summary>The name of the CLR type, for a C# interface without its <c>I</c>.</summary>
    public static string Type(Type type)
    {
        if (type.Find<GraphQLNameAttribute>() is { Name: var name })
        {
            return name;
        }

        name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return type.IsInterface && name is ['I', >= 'A' and <= 'Z', ..] ? name[1..] : name;
    }

    /// <summary><c>FirstTime</c> is <c>FIRST_TIME</c>.</summary>
    public static string EnumValue(FieldInfo member) => member.Find<GraphQLNameAttribute>()?.Name ?? ConstantCase(member.Name);

    /// <summary>The error type of an exception: <c>StaleVersionException</c> and <c>StaleVersion</c> are <c>StaleVersionError</c>.</summary>
    public static string ErrorType(Type exception) =>
        exception.Find<GraphQLNameAttribute>()?.Name ?? WithoutSuffix(WithoutSuffix(exception.Name, "Exception"), "Error") + "Error";

    /// <summary>The code of an exception that has none of its own: <c>StaleVersionException</c> is <c>STALE_VERSION</c>.</summary>
    public static string ErrorCode(Type exception) => ConstantCase(WithoutSuffix(WithoutSuffix(exception.Name, "Exception"), "Error"));

    /// <summary>Lowers the leading capitals, of an acronym all but the one that begins the next word: <c>URLPath</c> is <c>urlPath</c>.</summary>
    public static string CamelCase(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsAsciiLetterUpper(name[capitals]))
        {
            capitals++;
        }

        if (capitals > 1 && capitals < name.Length && char.IsAsciiLetterLower(name[capitals]))
        {
            capitals--;
        }

        return name[..capitals].ToLowerInvariant() + name[capitals..];
    }

    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    public static string ConstantCase(string name)
    {
        var constant = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (BeginsWord(name, i))
            {
                constant.Append('_');
            }

            constant.Append(char.ToUpperInvariant(name[i]));
        }

        return constant.ToString();
    }

    private static bool BeginsWord(string name, int i) =>
        i > 0 && char.IsAsciiLetterUpper(name[i])
        && (char.IsAsciiLetterLower(name[i - 1])
            || char.IsAsciiDigit(name[i - 1])
            || (char.IsAsciiLetterUpper(name[i - 1]) && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));

    private static string WithoutAffixes(string method)
    {
        var name = WithoutSuffix(method, "Async");
        return name is ['G', 'e', 't', >= 'A' and <= 'Z', ..] ? name[3..] : name;
    }

    private static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
}
