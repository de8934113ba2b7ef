using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers;

/// <summary>Describes the body of a request or response. Of a response, say only what the consumer reads.</summary>
/// <typeparam name="TSelf">The builder of the request or response.</typeparam>
public interface IBodyBuilder<out TSelf>
{
    /// <summary>A JSON body of type <c>application/json</c>.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    TSelf WithJsonBody(object? body);

    /// <summary>A JSON body of another type.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="contentType">The type, for example <c>application/problem+json</c>.</param>
    TSelf WithJsonBody(object? body, string contentType);

    /// <summary>A JSON body, serialized in its own way.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="settings">The settings of this body.</param>
    TSelf WithJsonBody(object? body, JsonSerializerOptions settings);

    /// <summary>A JSON body of another type, serialized in its own way.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="settings">The settings of this body.</param>
    /// <param name="contentType">The type, for example <c>application/problem+json</c>.</param>
    TSelf WithJsonBody(object? body, JsonSerializerOptions settings, string contentType);

    /// <summary>An XML body.</summary>
    /// <param name="root">The root element, with matchers in place of texts and attribute values: <c>Xml.Element("order", Xml.Attribute("id", Match.Integer(7)))</c>.</param>
    /// <param name="contentType">The type, for example <c>application/soap+xml</c>.</param>
    TSelf WithXmlBody(XmlElementPart root, string contentType = "application/xml");

    /// <summary>The fields of a form: <c>application/x-www-form-urlencoded</c>.</summary>
    /// <param name="fields">An object whose members are the fields, each a matcher, a text, a number, a boolean, or a list of such values: <c>new { user = Match.Type("ann"), tag = new[] { "x", "y" } }</c>.</param>
    /// <exception cref="ArgumentException">A field is something else.</exception>
    TSelf WithFormBody(object fields);

    /// <summary>Fields and files: <c>multipart/form-data</c>.</summary>
    /// <param name="parts">Adds the parts: <c>parts => parts.AddField("title", Match.Type("Lamp")).AddFile("photo", "lamp.png", Match.ContentType("image/png", bytes), "image/png")</c>.</param>
    TSelf WithMultipartBody(Action<MultipartParts> parts);

    /// <summary>A body as text.</summary>
    /// <param name="body">The text, taken as it is.</param>
    /// <param name="contentType">The type.</param>
    TSelf WithBody(string body, string contentType);

    /// <summary>A body as bytes.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">The type.</param>
    TSelf WithBody(byte[] body, string contentType);

    /// <summary>A text that varies as a whole, or bytes of a type.</summary>
    /// <param name="body">An example with a rule: <c>Match.Regex("a;b", "\\w;\\w")</c>, <c>Match.ContentType("image/png", bytes)</c>.</param>
    /// <param name="contentType">The type.</param>
    TSelf WithBody(IMatcher body, string contentType);
}
