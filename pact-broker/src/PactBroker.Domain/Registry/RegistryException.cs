using PactBroker.Domain.Registry.Contents;

namespace PactBroker.Domain.Registry;

/// <summary>A request to the registry that is not carried out, with the code that registry clients know it by.</summary>
public sealed class RegistryException : Exception
{
    private RegistryException(int code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The error code; its first three digits are the HTTP status.</summary>
    public int Code { get; }

    public int Status => Code < 1000 ? Code : Code / 100;

    public static RegistryException BadRequest(string message, Exception? cause = null) => new(400, message, cause);

    public static RegistryException NotFound() => new(404, "HTTP 404 Not Found");

    public static RegistryException SubjectNotFound(string subject) => new(40401, $"Subject '{subject}' not found.");

    public static RegistryException ContextNotFound(string context) => new(40401, $"Context '{context}' not found.");

    public static RegistryException VersionNotFound(int version) => new(40402, $"Version {version} not found.");

    public static RegistryException SchemaNotFound() => new(40403, "Schema not found");

    public static RegistryException SchemaNotFound(string what) => new(40403, $"Schema {what} not found");

    public static RegistryException SubjectSoftDeleted(string subject) =>
        new(40404, $"Subject '{subject}' was soft deleted. Set permanent=true to delete it permanently.");

    public static RegistryException SubjectNotSoftDeleted(string subject) =>
        new(40405, $"Subject '{subject}' was not deleted first before being permanently deleted.");

    public static RegistryException VersionSoftDeleted(string subject, int version) =>
        new(40406, $"Subject '{subject}' Version {version} was soft deleted. Set permanent=true to delete it permanently.");

    public static RegistryException VersionNotSoftDeleted(string subject, int version) =>
        new(40407, $"Subject '{subject}' Version {version} was not deleted first before being permanently deleted.");

    public static RegistryException NoConfig(string subject) =>
        new(40408, $"Subject '{subject}' does not have subject-level compatibility configured.");

    public static RegistryException NoMode(string subject) => new(40409, $"Subject '{subject}' does not have subject-level mode configured.");

    public static RegistryException Incompatible(string subject, IReadOnlyList<string> messages) =>
        new(409, $"Schema being registered is incompatible with an earlier schema for subject \"{subject}\", details: [{string.Join(", ", messages)}]");

    public static RegistryException InvalidSchema(string problem, Exception? cause = null) => new(42201, $"Invalid schema: {problem}", cause);

    public static RegistryException EmptySchema() => new(42201, "Empty schema");

    public static RegistryException UnknownType(string word) =>
        new(42201, $"Invalid schema type {word}. This registry knows {string.Join(" and ", RegistryTypes.Words)}.");

    public static RegistryException NoReference(string subject, int version) =>
        new(42201, $"No schema reference found for subject \"{subject}\" and version {version}");

    public static RegistryException InvalidVersion(string version) =>
        new(42202, $"The specified version '{version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");

    public static RegistryException InvalidLevel() =>
        new(42203, "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");

    public static RegistryException InvalidConfig(string problem) => new(42203, problem);

    public static RegistryException InvalidMode(string problem) => new(42204, problem);

    public static RegistryException NotPermitted(string problem) => new(42205, problem);

    public static RegistryException ReferenceExists(string subject, int version) =>
        new(42206, $"One or more references exist to the schema {{magic=1,keytype=SCHEMA,subject={subject},version={version}}}.");

    public static RegistryException IdMismatch(int given, int actual) => new(42207, $"Schema is already registered with id {actual} instead of input id {given}");

    public static RegistryException InvalidSubject(string problem) => new(42208, problem);

    public static RegistryException TooLarge(string problem) => new(42209, problem);

    public static RegistryException InvalidRuleSet(string problem) => new(42210, $"Invalid rule set: {problem}");

    public static RegistryException TimedOut(string problem) => new(50002, problem);

    public static RegistryException ContextNotEmpty(string context) => new(42211, $"The specified context '{context}' is not empty.");
}
