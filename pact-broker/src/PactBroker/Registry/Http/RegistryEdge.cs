using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PactBroker.Domain.Registry;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Registry.Http;

/// <summary>The outermost layer of the registry: what is refused is answered with a code and a sentence, whatever the reason.</summary>
internal sealed partial class RegistryEdge(RequestDelegate next, ILogger<RegistryEdge> logger)
{
    private const int StoreFailed = 50001;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            var path = context.Features.Get<RegistryPath>() ?? throw new InvalidOperationException("The path has not been read.");
            PathGuard.CheckQuery(context.Request.QueryString.Value ?? "");
            context.Request.Path = new PathString(path.Path);
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, HasStarted: false })
            {
                var status = context.Response.StatusCode;
                await RefuseAsync(context, status, status, $"HTTP {status} {ReasonPhrases.GetReasonPhrase(status)}");
            }
        }
        catch (RegistryException refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (RefusalException refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, refusal.Answer.Status, refusal.Answer.Status, $"{refusal.Answer.Body?["error"]}");
        }
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, problem.StatusCode, problem.StatusCode, problem.Message);
        }
        catch (StorageUnavailableException problem) when (!context.Response.HasStarted)
        {
            Log.Unavailable(logger, problem, context.Request.Method, context.Request.Path);
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, StoreFailed, $"{StorageAnswers.Of(problem.Fault).Body?["error"]}");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is waiting for an answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, failure, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, StatusCodes.Status500InternalServerError, $"An error has occurred. Quote the reference {context.TraceIdentifier} when asking about it.");
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, int code, string message) => AnswerWriter.WriteAsync(
        context,
        new Answer(status, new JsonObject { ["error_code"] = code, ["message"] = message }) { ContentType = RegistryMediaTypes.For(context.Request) });

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} had to be refused")]
        public static partial void Unavailable(ILogger logger, Exception failure, string method, PathString path);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, reference {Reference}")]
        public static partial void Failed(ILogger logger, Exception failure, string method, PathString path, string reference);
    }
}
