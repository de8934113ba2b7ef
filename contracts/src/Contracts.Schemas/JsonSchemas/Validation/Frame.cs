using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>One schema applied to one value: what a keyword sees.</summary>
internal sealed class Frame(ValidationRun run, JsonValue instance, JsonPointer instanceAt, JsonPointer schemaAt, DynamicScope scope, Evaluated? evaluated)
{
    public ValidationRun Run { get; } = run;

    public JsonValue Instance { get; } = instance;

    public DynamicScope Scope { get; } = scope;

    /// <summary>Where to note what was looked at; null if nobody asks.</summary>
    public Evaluated? Evaluated { get; } = evaluated;

    /// <summary>Whether all errors are wanted, not only the verdict.</summary>
    public bool WantsAll => Run.Explains;

    /// <summary>Applies a schema to the same value. What it looked at counts here if it holds.</summary>
    public bool Holds(SchemaNode schema, JsonPointer at)
    {
        if (Evaluated is null)
            return Run.Apply(schema, Instance, instanceAt, at, Scope, null);
        var seen = new Evaluated();
        var holds = Run.Apply(schema, Instance, instanceAt, at, Scope, seen);
        if (holds)
            Evaluated.Add(seen);
        return holds;
    }

    /// <summary>As <see cref="Holds(SchemaNode,JsonPointer)"/>, without a word about why not.</summary>
    public bool HoldsQuietly(SchemaNode schema, JsonPointer at)
    {
        var mark = Run.Mark();
        var holds = Holds(schema, at);
        Run.Forget(mark);
        return holds;
    }

    public bool HoldsFor(SchemaNode schema, string member, JsonValue value, JsonPointer at) =>
        Run.Apply(schema, value, instanceAt.Member(member), at, Scope, null);

    public bool HoldsFor(SchemaNode schema, int item, JsonValue value, JsonPointer at) =>
        Run.Apply(schema, value, instanceAt.Item(item), at, Scope, null);

    /// <summary>Applies a schema to a value that has no place in the document: a name.</summary>
    public bool HoldsForName(SchemaNode schema, string name, JsonPointer at) =>
        Run.Apply(schema, new JsonString(name, Instance.Offset), instanceAt, at, Scope, null);

    /// <summary>Where the keyword stands.</summary>
    public JsonPointer At(string keyword) => schemaAt.Member(keyword);

    /// <summary>Says what does not fit. Always false, so that it can end a check.</summary>
    public bool Refuse(string keyword, [InterpolatedStringHandlerArgument("")] ref Refusal refusal) => WantsAll && Refuse(keyword, refusal.Sentence());

    /// <inheritdoc cref="Refuse(string, ref Refusal)"/>
    public bool Refuse(string keyword, string sentence)
    {
        Run.Report(instanceAt, At(keyword), keyword, sentence);
        return false;
    }
}
