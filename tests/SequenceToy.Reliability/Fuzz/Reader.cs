using SequenceToy.Reliability.Fuzz.Readers;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>Something that reads what strangers wrote: what it reads, how that is changed, and what it promises.</summary>
internal abstract class Reader
{
    /// <summary>Every reader. The position of a reader is part of its inputs' seed: add at the end.</summary>
    public static IReadOnlyList<Reader> All { get; } =
    [
        new ModelReader(), new ResultReader(), new CheckpointReader(), new OwnCheckpointReader(), new ForeignReader(),
        new CsvReader(CsvForm.RowPerSequence), new CsvReader(CsvForm.Classes), new CsvReader(CsvForm.RowPerStep), new CsvReader(CsvForm.Inputs),
        new OptionsReader(), new ProcessReader(), new ForecasterReader(),
        new CsvReader(CsvForm.Inspected), new CsvReader(CsvForm.Table), new CsvReader(CsvForm.Labels), new CsvReader(CsvForm.Trained),
        new SweepReader(isDefinition: true), new SweepReader(isDefinition: false), new ConfigReader(), new StudioMessageReader(), new StudioLinkReader(),
    ];

    /// <summary>The name, for the command line and the folders of findings.</summary>
    public abstract string Name { get; }

    /// <summary>The file name of an input.</summary>
    public abstract string FileName { get; }

    /// <summary>True for a reader that is too slow to be among all readers.</summary>
    public virtual bool IsOnlyByName => false;

    /// <summary>The share of inputs that this reader gets, relative to the others.</summary>
    public virtual int Weight => 20;

    /// <summary>The share of accepted inputs that are also used.</summary>
    public virtual double UsedShare => 0;

    /// <summary>The most bytes that reading a file of this size may allocate.</summary>
    public virtual long MostBytes(long fileBytes) => (64L << 20) + (4 * fileBytes);

    /// <summary>Makes the valid inputs; called once.</summary>
    public abstract IReadOnlyList<byte[]> MakeCorpus(string folder);

    /// <summary>Changes a valid input.</summary>
    public abstract Mutation Mutate(byte[] valid, SeededRandom random);

    /// <summary>Reads an input.</summary>
    /// <param name="path">The file; its folder is empty otherwise.</param>
    public abstract object? Read(string path);

    /// <summary>Returns true for an exception that the reader documents.</summary>
    public abstract bool IsDocumented(Exception problem);

    /// <summary>The uses of what was read, by name.</summary>
    public virtual IEnumerable<(string Name, Action Use)> Uses(object read, string folder) => [];
}
