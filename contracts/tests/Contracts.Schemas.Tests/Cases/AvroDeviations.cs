namespace Contracts.Schemas.Tests.Cases;

/// <summary>All places where we decide otherwise than the Avro cases. A case that is listed here and passes is a failure too.</summary>
internal static class AvroDeviations
{
    public static readonly SchemaDeviation[] Verdicts =
    [
        new(
            Data: "A pair of types that was taken for compatible while a pair around it was still in question stays so when that one fails.",
            Ours: "Nothing is concluded from a pair that is still in question.",
            Reason: "The verdict is wrong: the decoder of the same library refuses such data, and so does ours.",
            Names: ["recursive memoization: SchemaCompatibility accepts, decoder rejects"]),
        new(
            Data: "A decoder's test, which lets records of different names through where their fields fit.",
            Ours: "Records have the same name or an alias, as the specification, and the registries' verdict on the same pair (javaStatic), have it.",
            Reason: "The specification asks for it.",
            Names: ["TestSchemaValidation#testValidatorPasses:300", "TestSchemaValidation#testValidatorPasses:300 #2"]),
    ];

    public static readonly SchemaDeviation[] Stored =
    [
        new(
            Data: "A type without namespace that is defined within one is not found again when stored schemas are read.",
            Ours: "It is found, as when new schemas are read.",
            Reason: "A schema that could be registered must stay readable.",
            Names: ["c/pass/namespace_null_enum", "c/pass/namespace_null_fixed", "c/pass/namespace_null_record"]),
    ];
}
