using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Orders.Api.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PurchaseKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "UnfinishedCheckouts",
                type: "character varying(137)",
                maxLength: 137,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Orders",
                type: "character varying(137)",
                maxLength: 137,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnfinishedCheckouts_Key",
                table: "UnfinishedCheckouts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Key",
                table: "Orders",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnfinishedCheckouts_Key",
                table: "UnfinishedCheckouts");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Key",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "UnfinishedCheckouts");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Orders");
        }
    }
}
