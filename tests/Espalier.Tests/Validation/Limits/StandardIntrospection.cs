namespace Espalier.Tests.Validation.Limits;

/// <summary>Builds the introspection query that the tools send; they differ in what they ask about each element.</summary>
internal sealed record StandardIntrospection(int TypeLevels, bool Descriptions, bool NewerFields)
{
    public string Text
    {
        get
        {
            var description = Descriptions ? "description" : "";
            var deprecatedToo = NewerFields ? "(includeDeprecated: true)" : "";
            var deprecation = NewerFields ? "isDeprecated deprecationReason" : "";
            return $$"""
                query IntrospectionQuery {
                  __schema {
                    {{(NewerFields ? description : "")}}
                    queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                    types { ...FullType }
                    directives { name {{description}} {{(NewerFields ? "isRepeatable" : "")}} locations args{{deprecatedToo}} { ...InputValue } }
                  }
                }
                fragment FullType on __Type {
                  kind name {{description}} {{(NewerFields ? "specifiedByURL isOneOf" : "")}}
                  fields(includeDeprecated: true) {
                    name {{description}} args{{deprecatedToo}} { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
                  }
                  inputFields{{deprecatedToo}} { ...InputValue }
                  interfaces { ...TypeRef }
                  enumValues(includeDeprecated: true) { name {{description}} isDeprecated deprecationReason }
                  possibleTypes { ...TypeRef }
                }
                fragment InputValue on __InputValue { name {{description}} type { ...TypeRef } defaultValue {{deprecation}} }
                fragment TypeRef on __Type { {{TypeRef(TypeLevels)}} }
                """;
        }
    }

    private static string TypeRef(int levels) => levels == 0 ? "kind name" : $"kind name ofType {{ {TypeRef(levels - 1)} }}";
}
