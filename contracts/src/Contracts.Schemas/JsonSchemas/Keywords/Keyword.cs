using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>One keyword of a schema, ready to check a value.</summary>
internal abstract class Keyword
{
    public abstract bool Holds(Frame frame);
}
