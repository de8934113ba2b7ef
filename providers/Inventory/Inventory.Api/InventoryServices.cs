using Inventory.Api.Events;
using Inventory.Api.Reservations;
using Inventory.Api.Stocks;
using Inventory.Api.Storage;
using Inventory.Api.Storage.PostgreSql;
using Inventory.Api.Storage.Sqlite;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Events.Questions;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Inventory.Api;

internal static class InventoryServices
{
    public static void AddInventory(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddDatabase<InventoryContext, SqliteInventoryContext, PostgreSqlInventoryContext>("inventory.db");
        builder.AddOutbox<InventoryContext>();
        builder.AddTokens();
        builder.Services.AddScoped<StockEvents>();
        builder.Services.AddScoped<StockAnnouncements>();
        builder.Services.AddScoped<StockLevels>();
        builder.Services.AddScoped<StockQuestions>();
        builder.Services.AddScoped<Reserving>();
        builder.Services.AddScoped<Releasing>();
        builder.AddAnswers(new Answers().To<StockQuestions>(StockQuestions.Queue, (stock, question, token) => stock.AnswerAsync(question, token)));
    }
}
