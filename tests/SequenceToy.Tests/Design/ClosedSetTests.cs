using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SequenceToy.Tests.Design;

/// <summary>A switch over a closed set, an enum or the records of a family, names each member or ends in an exception: a new member is never taken for another.</summary>
public sealed class ClosedSetTests
{
    [Fact]
    public void Switches_OverClosedSets_HaveNoSilentDefault() => string.Join('\n', SilentDefaults(SourceTree.OfRepository)).Should().BeEmpty();

    [Fact]
    public void SilentDefaults_OneOfEachKindPutIn_AreFound()
    {
        const string Source = """
            namespace N
            {
                enum Metric { Rmse, Accuracy }
                abstract record Loss; sealed record Huber : Loss; sealed record Squared : Loss;
                class C
                {
                    string Silent(Metric metric) => metric switch { Metric.Rmse => "RMSE", _ => "accuracy" };
                    string Paired(Metric metric, bool high) => (metric, high) switch { (Metric.Rmse, true) => "RMSE", (_, _) => "accuracy" };
                    string OfRecords(Loss loss) => loss switch { Huber => "Huber", _ => "squared" };
                    void Statement(Metric metric) { switch (metric) { case Metric.Rmse: break; default: break; } }
                    string Loud(Metric metric) => metric switch { Metric.Rmse => "RMSE", _ => throw new System.NotSupportedException() };
                    string Open(int number) => number switch { 1 => "one", _ => "many" };
                }
            }
            """;

        SilentDefaults(SourceTree.Parse([("src/SequenceToy/Data/C.cs", Source)])).Should().HaveCount(4);
    }

    private static IEnumerable<string> SilentDefaults(SourceTree tree) =>
        from file in tree.Files
        let model = tree.ModelOf(file)
        from node in file.GetRoot().DescendantNodes()
        where node is SwitchExpressionSyntax expression && Governs(model, expression.GoverningExpression) && expression.Arms.Any(IsSilent)
            || node is SwitchStatementSyntax statement && Governs(model, statement.Expression) && statement.Sections.Any(IsSilent)
        select $"{file.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    private static bool Governs(SemanticModel model, ExpressionSyntax governing) => governing is TupleExpressionSyntax tuple
        ? tuple.Arguments.Any(argument => IsClosed(model.GetTypeInfo(argument.Expression).Type))
        : IsClosed(model.GetTypeInfo(governing).Type);

    // An enum of ours, or an abstract record whose kinds are all ours.
    private static bool IsClosed(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.Length: > 0 } and ({ TypeKind: TypeKind.Enum } or { IsRecord: true, IsAbstract: true });

    private static bool IsSilent(SwitchExpressionArmSyntax arm) =>
        arm.WhenClause is null && IsAnything(arm.Pattern) && arm.Expression is not ThrowExpressionSyntax;

    private static bool IsSilent(SwitchSectionSyntax section) =>
        section.Labels.Any(label => label is DefaultSwitchLabelSyntax) && !section.Statements.OfType<ThrowStatementSyntax>().Any();

    private static bool IsAnything(PatternSyntax pattern) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax => true,
        RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var parts, PropertyPatternClause: null, Type: null } => parts.All(part => IsAnything(part.Pattern)),
        _ => false,
    };
}
