using System.Text.Json;

namespace Inventory.Api.Stocks;

/// <summary>Answers what other services ask by message: how much there is of products, as <c>GET /stock</c> says it.</summary>
internal sealed class StockQuestions(StockLevels levels)
{
    /// <summary>Where it is asked.</summary>
    public const string Queue = "inventory.stock-levels";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <exception cref="JsonException">It is no such question.</exception>
    public async Task<ReadOnlyMemory<byte>> AnswerAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var question = JsonSerializer.Deserialize<StockQuestion>(body.Span, Json) ?? throw new JsonException("The question is null.");
        if (StockLevels.ErrorsOf(question.Skus).Values.FirstOrDefault() is [var error, ..])
            throw new JsonException(error);
        return JsonSerializer.SerializeToUtf8Bytes(await levels.OfAsync(question.Skus, cancellationToken), Json);
    }

    private sealed record StockQuestion(IReadOnlyList<string> Skus);
}
