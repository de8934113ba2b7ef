using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Payments.Api.Storage.Sqlite;

/// <summary>An instant as the number of its UTC ticks.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
