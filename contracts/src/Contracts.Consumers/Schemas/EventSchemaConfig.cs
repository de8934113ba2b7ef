using System.Text.Json;

namespace Contracts.Consumers.Schemas;

/// <summary>Where the schemas of an application's events go, and how its serializer is set.</summary>
public sealed record EventSchemaConfig
{
    /// <summary>The folder of all schemas; each event has a folder in it.</summary>
    /// <value>
    /// By default the <c>contracts/schemas</c> beside the nearest <c>contracts/pacts</c>, or of the nearest folder above the test assembly that has one; where there is
    /// none, <c>schemas</c> beside the test assembly. A relative path begins at the test assembly.
    /// </value>
    public string SchemaDir { get; init; } = SchemaFolder.Default;

    /// <summary>The settings that the application reads and writes its events with.</summary>
    /// <value>By default the serializer's own defaults: names as they are in C#.</value>
    public JsonSerializerOptions JsonSettings { get; init; } = new();
}
