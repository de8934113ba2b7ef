using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>One document held against one schema, within limits.</summary>
internal sealed class ValidationRun
{
    private const int StepsBetweenLooksAtTheToken = 1_024;

    // Where no error is wanted, none is put in.
    private static readonly List<JsonValidationError> NoErrors = [];

    private readonly JsonSchemaOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly List<JsonValidationError> _errors;
    private int _depth;
    private long _steps;

    private ValidationRun(JsonSchemaOptions options, bool explains, CancellationToken cancellation) =>
        (_options, Explains, _cancellation, _errors) = (options, explains, cancellation, explains ? [] : NoErrors);

    /// <summary>Whether every error is wanted; otherwise the first decides.</summary>
    public bool Explains { get; }

    public static JsonValidation Explain(SchemaNode schema, JsonValue document, JsonSchemaOptions options, CancellationToken cancellation)
    {
        var run = new ValidationRun(options, explains: true, cancellation);
        try
        {
            return new JsonValidation(run.Start(schema, document), run._errors);
        }
        catch (ValidationLimitException e)
        {
            return new JsonValidation(false, [new JsonValidationError("", "", "limit", e.Message)], e.Message);
        }
    }

    public static bool? Decide(SchemaNode schema, JsonValue document, JsonSchemaOptions options, CancellationToken cancellation)
    {
        try
        {
            return new ValidationRun(options, explains: false, cancellation).Start(schema, document);
        }
        catch (ValidationLimitException)
        {
            return null;
        }
    }

    public bool Apply(SchemaNode schema, JsonValue instance, JsonPointer instanceAt, JsonPointer schemaAt, DynamicScope? scope, Evaluated? evaluated)
    {
        if (schema.Constant is { } constant)
            return constant || Refuse(instanceAt, schemaAt);
        CountStep();
        _depth++;
        if (evaluated is null && schema.AsksWhatIsEvaluated)
            evaluated = new Evaluated();
        var frame = new Frame(this, instance, instanceAt, schemaAt, DynamicScope.Enter(scope, schema.Resource), evaluated);
        var holds = true;
        foreach (var keyword in schema.Keywords)
        {
            holds &= keyword.Holds(frame);
            if (!holds && !Explains)
                break;
        }

        _depth--;
        return holds;
    }

    public int Mark() => _errors.Count;

    public void Forget(int mark)
    {
        if (_errors.Count > mark)
            _errors.RemoveRange(mark, _errors.Count - mark);
    }

    public void Report(JsonPointer instanceAt, JsonPointer schemaAt, string keyword, string sentence)
    {
        if (Explains && _errors.Count < _options.MaxErrors)
            _errors.Add(new JsonValidationError(Text(instanceAt), Text(schemaAt), keyword, sentence));
    }

    private bool Start(SchemaNode schema, JsonValue document)
    {
        try
        {
            var start = Explains ? JsonPointer.Root : JsonPointer.Nowhere;
            return Apply(schema, document, start, start, null, null);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new ValidationLimitException($"The pattern {e.Pattern} worked on one text for longer than {_options.PatternTimeout.TotalSeconds:0.###} s.");
        }
    }

    private bool Refuse(JsonPointer instanceAt, JsonPointer schemaAt)
    {
        Report(instanceAt, schemaAt, "false", "Nothing is allowed here: the schema is false.");
        return false;
    }

    private void CountStep()
    {
        if (++_steps % StepsBetweenLooksAtTheToken == 0)
            _cancellation.ThrowIfCancellationRequested();
        if (_steps > _options.MaxSteps)
            throw new ValidationLimitException($"More than {_options.MaxSteps} schemas were applied to parts of the document.");
        if (_depth >= _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ValidationLimitException($"{_depth} schemas apply within each other, which is the limit. A schema that refers to itself at the same place never ends.");
    }

    private static string Text(JsonPointer pointer) => pointer == JsonPointer.Root ? "" : pointer.ToString();
}
