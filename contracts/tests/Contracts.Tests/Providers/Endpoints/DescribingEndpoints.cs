using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Contracts.Providers.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Tests.Providers.Endpoints;

/// <summary>A document made of the endpoints that an app has.</summary>
public sealed class DescribingEndpoints
{
    [Fact]
    public async Task A_path_is_written_without_what_only_routing_needs() =>
        (await PathsAsync(app => app.MapGet("/orders/{id:guid}/lines/{line:int=1}.json", () => ""))).Should().Equal("/orders/{id}/lines/{line}.json");

    [Fact]
    public async Task What_may_be_left_out_of_a_path_makes_two() =>
        (await PathsAsync(app => app.MapGet("/orders/{id?}", () => ""))).Should().Equal("/orders", "/orders/{id}");

    [Fact]
    public async Task An_endpoint_that_says_no_method_stands_under_get() =>
        (await DocumentAsync(app => app.Map("/health", () => "")))["paths"]!["/health"]!.AsObject().Select(method => method.Key).Should().Equal("get");

    [Fact]
    public async Task Several_methods_of_a_path_stand_side_by_side() =>
        (await DocumentAsync(app =>
        {
            app.MapPut("/things/{id}", (string id) => id);
            app.MapMethods("/things/{id}", ["GET", "DELETE"], (string id) => id);
        }))["paths"]!["/things/{id}"]!.AsObject().Select(method => method.Key).Should().BeEquivalentTo("get", "delete", "put");

    [Fact]
    public async Task What_is_excluded_from_descriptions_is_left_out() =>
        (await PathsAsync(app =>
        {
            app.MapGet("/things", () => "");
            app.MapGet("/internals", () => "").ExcludeFromDescription();
        })).Should().Equal("/things");

    [Fact]
    public async Task Statuses_are_those_that_typed_results_name_and_a_default_for_what_is_not_said() =>
        (await StatusesAsync(app => app.MapGet("/x", Results<Ok<Thing>, NotFound, ProblemHttpResult> () => TypedResults.NotFound()))).Should().Equal("200", "404", "default");

    [Fact]
    public async Task The_attributes_of_controllers_say_it_too()
    {
        var document = await DocumentAsync(app => app.MapGet("/x", [ProducesResponseType<Thing>(200, "application/vnd.thing+json"), ProducesResponseType(404)] IResult () => TypedResults.NotFound()));

        var responses = document["paths"]!["/x"]!["get"]!["responses"]!.AsObject();
        responses.Select(status => status.Key).Should().Equal("200", "404", "default");
        responses["200"]!["content"]!["application/vnd.thing+json"]!["schema"]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/Thing");
        responses["404"]!["content"].Should().BeNull();
    }

    [Fact]
    public async Task A_handler_that_says_nothing_has_only_the_default() =>
        (await StatusesAsync(app => app.MapGet("/x", IResult () => TypedResults.Ok()))).Should().Equal("default");

    [Fact]
    public async Task Who_asks_for_a_token_refuses_who_has_none() =>
        (await StatusesAsync(app => app.MapGet("/x", IResult () => TypedResults.Ok()).RequireAuthorization())).Should().Equal("401", "default");

    [Fact]
    public async Task Who_asks_for_a_role_refuses_others_too()
    {
        (await StatusesAsync(app => app.MapGet("/x", IResult () => TypedResults.Ok()).RequireAuthorization(new AuthorizeAttribute { Roles = "admin" }))).Should().Equal("401", "403", "default");
        (await StatusesAsync(app => app.MapGet("/x", IResult () => TypedResults.Ok()).RequireAuthorization(policy => policy.RequireRole("admin")))).Should().Equal("401", "403", "default");
        (await StatusesAsync(app => app.MapGet("/x", IResult () => TypedResults.Ok()).RequireAuthorization("admins").AllowAnonymous())).Should().Equal("default");
    }

    [Fact]
    public async Task Types_are_as_the_app_writes_them_described_once_and_within_themselves_at_their_place()
    {
        var document = await DocumentAsync(app =>
        {
            app.MapGet("/things/{id}", Ok<Thing> () => TypedResults.Ok(new Thing(1, [])));
            app.MapPost("/things", (Thing thing) => TypedResults.Ok(new List<Thing> { thing }));
        });

        var schemas = document["components"]!["schemas"]!;
        schemas.AsObject().Select(schema => schema.Key).Should().Equal("ListOfThing", "Thing");
        schemas["Thing"]!["properties"]!["howMany"]!["type"]!.ToJsonString().Should().Be("\"integer\"");
        schemas["Thing"]!["properties"]!["parts"]!["items"]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/Thing");
        document["paths"]!["/things/{id}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/Thing");
        document["paths"]!["/things"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/Thing");
    }

    [Fact]
    public async Task Two_types_of_one_name_are_two()
    {
        var document = await DocumentAsync(app =>
        {
            app.MapGet("/one", Ok<Thing> () => TypedResults.Ok(new Thing(1, [])));
            app.MapGet("/two", Ok<Other.Thing> () => TypedResults.Ok(new Other.Thing("")));
        });

        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Should().Equal("Thing", "Thing2");
    }

    [Fact]
    public async Task Controllers_write_by_their_own_settings_and_minimal_endpoints_by_theirs()
    {
        var document = await DocumentAsync(
            app =>
            {
                app.MapControllers();
                app.MapGet("/minimal", Ok<Parcel> () => TypedResults.Ok(new Parcel(1, ParcelSize.ByHand)));
            },
            services => services.AddControllers().AddApplicationPart(typeof(ParcelsController).Assembly).AddJsonOptions(json =>
            {
                json.JsonSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
                json.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            }));

        PropertiesOf(document, "/parcels/{id}", "get").ToJsonString().Should().Be("""{"how_many":{"type":"integer"},"parcel_size":{"enum":["by-hand","by-two"]}}""");
        PropertiesOf(document, "/minimal", "get").ToJsonString().Should().Be("""{"howMany":{"type":"integer"},"parcelSize":{"type":"integer"}}""");
    }

    [Fact]
    public async Task What_controllers_and_minimal_endpoints_write_alike_is_described_once()
    {
        var document = await DocumentAsync(
            app =>
            {
                app.MapControllers();
                app.MapGet("/minimal", Ok<Parcel> () => TypedResults.Ok(new Parcel(1, ParcelSize.ByHand)));
            },
            services => services.AddControllers().AddApplicationPart(typeof(ParcelsController).Assembly));

        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Should().Equal("Parcel");
    }

    [Fact]
    public async Task The_same_app_gives_the_same_text() =>
        (await TextAsync(TwoEndpoints)).Should().Be(await TextAsync(TwoEndpoints));

    [Fact]
    public async Task An_app_without_endpoints_is_an_error_that_says_what_to_give()
    {
        var act = () => TextAsync(_ => { });

        (await act.Should().ThrowAsync<InvalidOperationException>()).WithMessage("Things has no endpoints.*factory.Services.");
    }

    private static void TwoEndpoints(WebApplication app)
    {
        app.MapGet("/b", Ok<Thing> () => TypedResults.Ok(new Thing(1, [])));
        app.MapGet("/a", Ok<Other.Thing> () => TypedResults.Ok(new Other.Thing("")));
    }

    private static async Task<IEnumerable<string>> PathsAsync(Action<WebApplication> map) => (await DocumentAsync(map))["paths"]!.AsObject().Select(path => path.Key);

    private static async Task<IEnumerable<string>> StatusesAsync(Action<WebApplication> map) => (await DocumentAsync(map))["paths"]!["/x"]!["get"]!["responses"]!.AsObject().Select(status => status.Key);

    private static JsonNode PropertiesOf(JsonObject document, string path, string method)
    {
        var reference = document["paths"]![path]![method]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();
        return document["components"]!["schemas"]![reference.Split('/')[^1]]!["properties"]!;
    }

    private static async Task<JsonObject> DocumentAsync(Action<WebApplication> map, Action<IServiceCollection>? configure = null) => JsonNode.Parse(await TextAsync(map, configure))!.AsObject();

    private static async Task<string> TextAsync(Action<WebApplication> map, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddAuthorization();
        configure?.Invoke(builder.Services);
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return EndpointDocument.Of("Things", app.Services);
    }

    private sealed record Thing(int HowMany, IReadOnlyList<Thing> Parts);

    private static class Other
    {
        internal sealed record Thing(string Name);
    }
}
