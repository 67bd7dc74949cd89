// Draws the pictures of the README and the docs. Each is small enough for the repository, and identical on every run on one machine.
// The picture of a verdict is of a real run, the example of its page; the program fails if the run has another verdict.
//
//   dotnet run -c Release --project benchmarks/SequenceToy.Pictures            writes to docs/images
//   dotnet run -c Release --project benchmarks/SequenceToy.Pictures -- FOLDER  writes to FOLDER
using SequenceToy;
using SequenceToy.Pictures;
using SequenceToy.Pictures.Verdicts;
using SequenceToy.Reports;
using SequenceToy.Reports.Pictures;
using SequenceToy.Tasks.Numbers;

const int Width = 840;
const int Height = 460;

// The size of the pictures of verdicts, of which there are many.
const int VerdictWidth = 560;
const int VerdictHeight = 360;

if (args.Length > 1)
{
    Console.Error.WriteLine($"Arguments must be one folder, or none for docs/images; there were {args.Length} arguments.");
    return 2;
}

var folder = args.Length == 1 ? args[0] : Path.Combine(Repository.Root, "docs", "images");
Directory.CreateDirectory(folder);

using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(4).WithSnapshots().Run();
Save("loss", result.PlotLoss());
Save("letting-go", result.PlotSnapshots());
Save("gates", result.PlotGates([10, 20, 99]), 620);
foreach (var picture in VerdictPicture.All)
{
    Save(Path.Combine("verdicts", picture.Name), picture.Draw(), VerdictHeight, VerdictWidth);
}

return 0;

void Save(string name, Picture picture, int height = Height, int width = Width)
{
    var path = Path.Combine(folder, $"{name}.png");
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    picture.SavePng(path, width, height);
    Console.WriteLine($"{path}, {new FileInfo(path).Length / 1024} KB: {picture.Description}");
}
