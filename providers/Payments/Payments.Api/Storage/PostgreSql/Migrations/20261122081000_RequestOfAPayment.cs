using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payments.Api.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RequestOfAPayment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CorrelationId",
                table: "Payments",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CorrelationId",
                table: "Payments");
        }
    }
}
