using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Engine.Bodies;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class BodyJsonContext : JsonSerializerContext;
