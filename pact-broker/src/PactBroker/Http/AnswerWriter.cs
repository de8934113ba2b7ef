using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PactBroker.Http;

internal static class AnswerWriter
{
    // The answer is never inside HTML, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (Encode(answer) is not { } body)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static ReadOnlyMemory<byte>? Encode(Answer answer)
    {
        if (answer.Text is not null)
        {
            return Encoding.UTF8.GetBytes(answer.Text);
        }

        if (answer.Body is null)
        {
            return null;
        }

        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            answer.Body.WriteTo(writer);
        }

        return buffer.WrittenMemory;
    }
}
