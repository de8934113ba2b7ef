using static Contracts.Schemas.JsonSchemas.JsonSchemaDraft;
using static Contracts.Schemas.JsonSchemas.Reading.SchemaPlaces;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>All keywords with the drafts that have them, in the order in which they are asked: what depends on others comes last.</summary>
internal static class KeywordTable
{
    private const string Applicator = "applicator";
    private const string Validation = "validation";
    private const string Unevaluated = "unevaluated";

    private static readonly KeywordRow[] Rows =
    [
        new("$defs") { Places = Members, Since = Draft201909 },
        // Kept by later drafts for old schemas; references lead there.
        new("definitions") { Places = Members },

        new("type") { Read = TypeKeyword.Read, Vocabulary = Validation },
        new("enum") { Read = EnumKeyword.Read, Vocabulary = Validation },
        new("const") { Read = ConstKeyword.Read, Vocabulary = Validation, Since = Draft6 },

        new("multipleOf") { Read = MultipleOfKeyword.Read, Vocabulary = Validation },
        new("maximum") { Read = MaximumKeyword.Read, Vocabulary = Validation },
        new("minimum") { Read = MinimumKeyword.Read, Vocabulary = Validation },
        new("exclusiveMaximum") { Read = ExclusiveMaximumKeyword.Read, Vocabulary = Validation, Since = Draft6 },
        new("exclusiveMinimum") { Read = ExclusiveMinimumKeyword.Read, Vocabulary = Validation, Since = Draft6 },

        new("maxLength") { Read = MaxLengthKeyword.Read, Vocabulary = Validation },
        new("minLength") { Read = MinLengthKeyword.Read, Vocabulary = Validation },
        new("pattern") { Read = PatternKeyword.Read, Vocabulary = Validation },
        new("format") { Read = FormatKeyword.Read, Vocabulary = "format" },

        new("maxItems") { Read = MaxItemsKeyword.Read, Vocabulary = Validation },
        new("minItems") { Read = MinItemsKeyword.Read, Vocabulary = Validation },
        new("uniqueItems") { Read = UniqueItemsKeyword.Read, Vocabulary = Validation },

        new("maxProperties") { Read = MaxPropertiesKeyword.Read, Vocabulary = Validation },
        new("minProperties") { Read = MinPropertiesKeyword.Read, Vocabulary = Validation },
        new("required") { Read = RequiredKeyword.Read, Vocabulary = Validation },
        new("dependentRequired") { Read = DependentRequiredKeyword.Read, Vocabulary = Validation, Since = Draft201909 },

        new("properties") { Read = PropertiesKeyword.Read, Places = Members, Vocabulary = Applicator },
        new("patternProperties") { Read = PatternPropertiesKeyword.Read, Places = Members, Vocabulary = Applicator },
        new("additionalProperties") { Read = AdditionalPropertiesKeyword.Read, Places = Itself, Vocabulary = Applicator },
        new("propertyNames") { Read = PropertyNamesKeyword.Read, Places = Itself, Vocabulary = Applicator, Since = Draft6 },
        // Split in two by 2019-09; still understood, as its meta-schema asks.
        new("dependencies") { Read = DependenciesKeyword.Read, Places = Members, Vocabulary = Applicator },
        new("dependentSchemas") { Read = DependentSchemasKeyword.Read, Places = Members, Vocabulary = Applicator, Since = Draft201909 },

        new("prefixItems") { Read = PrefixItemsKeyword.Read, Places = Items, Vocabulary = Applicator, Since = Draft202012 },
        new("items") { Read = TupleItemsKeyword.Read, Places = ItselfOrItems, Vocabulary = Applicator, Until = Draft201909 },
        new("items") { Read = ItemsKeyword.Read, Places = Itself, Vocabulary = Applicator, Since = Draft202012 },
        new("additionalItems") { Read = AdditionalItemsKeyword.Read, Places = Itself, Vocabulary = Applicator, Until = Draft201909 },
        new("contains") { Read = ContainsKeyword.Read, Places = Itself, Vocabulary = Applicator, Since = Draft6 },

        new("$ref") { Read = RefKeyword.Read, IsReference = true },
        new("$recursiveRef") { Read = RecursiveRefKeyword.Read, IsReference = true, Since = Draft201909, Until = Draft201909 },
        new("$dynamicRef") { Read = DynamicRefKeyword.Read, IsReference = true, Since = Draft202012 },
        new("allOf") { Read = AllOfKeyword.Read, Places = Items, Vocabulary = Applicator },
        new("anyOf") { Read = AnyOfKeyword.Read, Places = Items, Vocabulary = Applicator },
        new("oneOf") { Read = OneOfKeyword.Read, Places = Items, Vocabulary = Applicator },
        new("not") { Read = NotKeyword.Read, Places = Itself, Vocabulary = Applicator },
        new("if") { Read = IfKeyword.Read, Places = Itself, Vocabulary = Applicator, Since = Draft7 },
        new("then") { Places = Itself, Vocabulary = Applicator, Since = Draft7 },
        new("else") { Places = Itself, Vocabulary = Applicator, Since = Draft7 },

        new("unevaluatedItems") { Read = UnevaluatedItemsKeyword.Read, Places = Itself, Vocabulary = Unevaluated, Since = Draft201909 },
        new("unevaluatedProperties") { Read = UnevaluatedPropertiesKeyword.Read, Places = Itself, Vocabulary = Unevaluated, Since = Draft201909 },
    ];

    public static IReadOnlyList<KeywordRow> Of(JsonSchemaDraft draft) => [.. Rows.Where(row => row.Since <= draft && draft <= row.Until)];
}
