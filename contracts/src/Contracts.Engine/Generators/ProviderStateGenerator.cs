using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>A value that the provider's state gives: the id of the row that it has made. Used when a provider is verified.</summary>
/// <param name="Expression">A text with <c>${name}</c> in it, or a bare name.</param>
public sealed record ProviderStateGenerator(string Expression) : ValueGenerator
{
    private static readonly (ProviderStateType Type, string Name)[] TypeNames =
    [
        (ProviderStateType.Text, "STRING"),
        (ProviderStateType.Integer, "INTEGER"),
        (ProviderStateType.Decimal, "DECIMAL"),
        (ProviderStateType.Float, "FLOAT"),
        (ProviderStateType.Boolean, "BOOLEAN"),
        (ProviderStateType.Raw, "RAW"),
    ];

    /// <inheritdoc />
    public override string Name => "ProviderState";

    /// <summary>What the value is converted to; null to leave it as it is.</summary>
    public ProviderStateType? DataType { get; init; }

    internal static ProviderStateGenerator Read(AttributeReader attributes)
    {
        var expression = attributes.RequiredText("expression");
        if (attributes.Text("dataType") is not { } name)
            return new ProviderStateGenerator(expression);

        var named = Array.FindIndex(TypeNames, row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));
        return named >= 0
            ? new ProviderStateGenerator(expression) { DataType = TypeNames[named].Type }
            : throw attributes.Unusable("dataType", "one of " + string.Join(", ", TypeNames.Select(row => row.Name)));
    }

    internal override IEnumerable<WrittenAttribute> Attributes()
    {
        if (DataType is { } type)
            yield return WrittenAttribute.Text("dataType", Array.Find(TypeNames, row => row.Type == type).Name);
        yield return WrittenAttribute.Text("expression", Expression);
    }

    internal override JsonElement? Generate(GenerationContext context) =>
        context.Side == GenerationSide.Provider && ProviderStateExpression.Evaluate(Expression, context.ProviderStateValues) is { } value ? Convert(value) : null;

    private JsonElement? Convert(JsonElement value)
    {
        var text = JsonText.Plain(value);
        return DataType switch
        {
            ProviderStateType.Text => JsonValues.Of(text),
            ProviderStateType.Integer => long.TryParse(text, out var integer) ? JsonValues.Of(integer) : null,
            ProviderStateType.Decimal or ProviderStateType.Float => decimal.TryParse(text, out var number) ? JsonValues.OfNumber(number.ToString()) : null,
            ProviderStateType.Boolean => bool.TryParse(text, out var truth) ? JsonValues.Of(truth) : null,
            _ => value,
        };
    }
}
