using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>What describes a schema and checks nothing.</summary>
internal sealed class DescriptionRule : ChangeRule
{
    public override void Compare(Shape original, Shape update, JsonPointer at, ShapeComparison comparison)
    {
        CompareText("ID_CHANGED", original.Id, update.Id);
        CompareText("TITLE_CHANGED", original.Title, update.Title);
        CompareText("DESCRIPTION_CHANGED", original.Description, update.Description);
        CompareText("DEFAULT_CHANGED", original.Default, update.Default);

        void CompareText(string kind, JsonValue? from, JsonValue? to)
        {
            if (!JsonEquality.Instance.Equals(from, to))
                comparison.Report(kind, at);
        }
    }
}
